import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { dailyJobs } from '../../server/jobs/jobs.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { Device } from '../support/drafts.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const installation = useApp()
const { api, app, db, log } = installation
const other = installation.another()

let given: TestAssessment
let collectorId = ''
let link = ''
let invitationId = ''
/** Names of questions of one choice that are asked whatever else is answered, and a choice of each. */
let singles: { name: string; value: string; otherValue: string }[] = []
beforeEach(async () => {
  given = await anAssessment(app)
  collectorId = await aPersonalCollector(app, given)
  const invited = await anInvitation(app, given, collectorId)
  link = invited.link
  invitationId = invited.id
  const { codebook } = await given.versionOf('provider')
  singles = codebook.variables.flatMap(({ name, kind, visibleIf, choices: [first, second] }) =>
    kind === 'single' && !visibleIf && first && second ? [{ name, value: first.value, otherValue: second.value }] : [],
  )
})

const at = (index: number) => singles[index] ?? { name: '', value: '', otherValue: '' }
const drafts = () => db.selectFrom('drafts').selectAll().execute()
const invitation = () =>
  db.selectFrom('invitations').selectAll().where('id', '=', invitationId).executeTakeFirstOrThrow()
const responses = () => db.selectFrom('responses').selectAll().execute()
const shown = (through: string) => api.call('GET /collectors/:link', { params: { link: through } })

test('a link says how unfinished answers are kept', async () => {
  expect((await shown(link)).saving).toBe('automatic')
  expect((await shown(given.linkOf('resident'))).saving).toBe('code')
  const anonymous = await anInvitation(app, given, await aPersonalCollector(app, given, { isAnonymous: true }))
  expect((await shown(anonymous.link)).saving).toBe('code')
  const { organisationId, assessmentId } = given
  const kiosk = {
    organisationId,
    assessmentId,
    waveNumber: 1,
    audience: 'resident',
    kind: 'kiosk',
    link: 'k'.repeat(12),
  }
  await db.insertInto('collectors').values(kiosk).execute()
  expect((await shown(kiosk.link)).saving).toBe('none')
})

test('what was answered on one device is there on the other, at the page where one was', async () => {
  const [desk, phone] = [new Device(api, link), new Device(other.api, link)]
  expect(await phone.load()).toBeNull()
  const { name, value } = at(0)
  const saved = await desk.save({ [name]: value }, { page: 'services', area: 'south', language: 'es' })
  expect(saved).toMatchObject({ revision: 1, changed: {}, overwritten: [] })
  expect(await phone.load()).toMatchObject({
    id: saved.id,
    responseId: desk.responseId,
    revision: 1,
    language: 'es',
    area: 'south',
    page: 'services',
    answers: { [name]: value },
    savedOn: (await sql<{ day: string }>`select current_date as day`.execute(db)).rows[0]?.day,
  })
})

test('who asks sees that answering has begun, and nothing of the answers', async () => {
  const desk = new Device(api, link)
  const { name, value } = at(0)
  await desk.save({ [name]: value })
  expect(await invitation()).toMatchObject({ startedOn: expect.any(String), hasCompleted: false })
  expect(await responses()).toEqual([])
  expect(log).toEqual([])
  expect(JSON.stringify(await db.selectFrom('auditEntries').selectAll().execute())).not.toContain(name)
})

test('answers of two devices to different questions both stay, and each hears of the other’s', async () => {
  const [desk, phone] = [new Device(api, link), new Device(other.api, link)]
  await desk.save({ [at(0).name]: at(0).value })
  const second = await phone.save({ [at(1).name]: at(1).value })
  expect(second.changed).toEqual({ [at(0).name]: at(0).value })
  expect(second.overwritten).toEqual([])
  expect((await desk.save({})).changed).toEqual({ [at(1).name]: at(1).value })
  expect((await desk.load())?.answers).toEqual({ [at(0).name]: at(0).value, [at(1).name]: at(1).value })
})

test('of two answers to the same question the later one stands, and both are told', async () => {
  const [desk, phone] = [new Device(api, link), new Device(api, link)]
  const { name, value, otherValue } = at(0)
  await desk.save({ [name]: value })
  expect((await phone.save({ [name]: otherValue })).overwritten).toEqual([name])
  expect((await desk.save({})).changed).toEqual({ [name]: otherValue })
})

test('a save whose reply was lost can be sent again', async () => {
  const desk = new Device(api, link)
  const { name, value } = at(0)
  await desk.send({ [name]: value })
  expect(await desk.save({ [name]: value })).toMatchObject({ revision: 1, overwritten: [] })
})

test('an answer taken back is gone', async () => {
  const desk = new Device(api, link)
  await desk.save({ [at(0).name]: at(0).value, [at(1).name]: at(1).value })
  await desk.save({ [at(0).name]: null })
  expect((await desk.load())?.answers).toEqual({ [at(1).name]: at(1).value })
})

/** As the page does when the server is too busy: the same again. */
async function untilSaved<T>(save: () => Promise<T>): Promise<T> {
  for (;;) {
    const saved = await save().catch((error: Error) =>
      /answered 50[03]/.test(error.message) ? undefined : Promise.reject(error),
    )
    if (saved) return saved
  }
}

test('200 saves at once, of two processes, lose no answer', async () => {
  const all = (await given.versionOf('provider')).codebook.variables
    .filter(({ kind }) => kind === 'single')
    .slice(0, 100)
  expect(all.length).toBeGreaterThan(20)
  const saves = Array.from({ length: 200 }, (_, index) => {
    const { name, choices } = all[index % all.length] ?? { name: '', choices: [] }
    const device = new Device(index % 2 ? api : other.api, link)
    return untilSaved(() => device.save({ [name]: choices[index % choices.length]?.value ?? null }))
  })
  await Promise.all(saves)
  const draft = await new Device(api, link).load()
  expect(Object.keys(draft?.answers ?? {}).sort()).toEqual(all.map(({ name }) => name).sort())
  expect(await drafts()).toHaveLength(1)
}, 120_000)

test('a draft takes answers that are not valid yet, but none that cannot be', async () => {
  const { codebook } = await given.versionOf('provider')
  const multiple = codebook.variables.find(
    ({ kind, choices }) => kind === 'multiple' && choices.some(one => one.isExclusive),
  )
  const alone = multiple?.choices.find(({ isExclusive }) => isExclusive)?.value ?? ''
  const some = multiple?.choices.find(({ isExclusive }) => !isExclusive)?.value ?? ''
  const hidden = codebook.variables.find(({ kind, visibleIf }) => kind === 'single' && visibleIf)
  const text = codebook.variables.find(({ kind }) => kind === 'text')
  const desk = new Device(api, link)
  await desk.save({ [multiple?.name ?? '']: [some, alone], [hidden?.name ?? '']: hidden?.choices[0]?.value })
  const problem = await desk
    .send({
      [at(0).name]: 'no-such-choice',
      [at(1).name]: ['wrong type'],
      [text?.name ?? '']: 'x'.repeat(20_000),
      nothing: 'x',
      gone: null,
    })
    .expectProblem('answers-invalid')
  expect(problem.errors?.map(({ code }) => code).sort()).toEqual([
    'too_long',
    'unknown_choice',
    'unknown_question',
    'unknown_question',
    'wrong_type',
  ])
  expect(pointersOf(problem)).toContain('#/answers/gone')
  expect((await desk.load())?.revision).toBe(1)
})

test('submitting stores the response under the id of the draft and deletes the draft', async () => {
  const [desk, phone] = [new Device(api, link), new Device(other.api, link)]
  const { name, value } = at(0)
  await desk.save({ [name]: value })
  await phone.load()
  const { receipt } = await phone.submit({ [name]: value })
  expect(await responses()).toMatchObject([{ id: desk.responseId, answers: { [name]: value } }])
  expect(await drafts()).toEqual([])
  expect(await invitation()).toMatchObject({ hasCompleted: true, responseId: desk.responseId })
  expect(await phone.submit({ [name]: value })).toEqual({ receipt })
  await desk.send({ [name]: value }).expectProblem('invitation-used')
  expect(await drafts()).toEqual([])
})

test('nothing is submitted over answers that the sender has not seen', async () => {
  const [desk, phone] = [new Device(api, link), new Device(api, link)]
  await desk.save({ [at(0).name]: at(0).value })
  await phone.load()
  await desk.save({ [at(1).name]: at(1).value })
  await phone.submit({ [at(0).name]: at(0).value }).expectProblem('draft-changed')
  await new Device(api, link).submit({}).expectProblem('draft-changed')
  expect(await responses()).toEqual([])
  expect(await drafts()).toHaveLength(1)
  const draft = await phone.load()
  await phone.submit(draft?.answers ?? {})
  expect(await responses()).toMatchObject([{ answers: draft?.answers }])
})

test('answers that are not valid are not submitted, and the draft stays', async () => {
  const desk = new Device(api, link)
  await desk.save({ [at(0).name]: at(0).value })
  await desk.submit({ [at(0).name]: 'no-such-choice' }).expectProblem('answers-invalid')
  expect(await drafts()).toHaveLength(1)
})

test('when the response cannot be stored, the draft is not deleted either', async () => {
  const desk = new Device(api, link)
  const { name, value } = at(0)
  await desk.save({ [name]: value })
  await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`.execute(
    db,
  )
  await sql`create trigger fail before delete on drafts for each row execute function fail()`.execute(db)
  await desk.submit({ [name]: value }).expectProblem('server-error')
  await sql`drop trigger fail on drafts`.execute(db)
  await sql`drop function fail()`.execute(db)
  expect(await responses()).toEqual([])
  expect(await invitation()).toMatchObject({ hasCompleted: false })
  expect(await drafts()).toHaveLength(1)
  await desk.submit({ [name]: value })
  expect(await responses()).toHaveLength(1)
})

test('starting again erases everything, and other devices are told instead of bringing it back', async () => {
  const [desk, phone] = [new Device(api, link), new Device(api, link)]
  await desk.save({ [at(0).name]: at(0).value })
  await phone.load()
  await api.call('DELETE /collectors/:link/draft', { params: { link } })
  expect(await drafts()).toEqual([])
  await desk.send({ [at(1).name]: at(1).value }).expectProblem('draft-gone')
  await new Device(api, link).save({ [at(2).name]: at(2).value })
  await phone.send({ [at(1).name]: at(1).value }).expectProblem('draft-gone')
  expect((await phone.load())?.answers).toEqual({ [at(2).name]: at(2).value })
})

test('without a personal invitation that is not anonymous nothing is kept by itself', async () => {
  const anonymous = await anInvitation(app, given, await aPersonalCollector(app, given, { isAnonymous: true }))
  for (const through of [anonymous.link, given.linkOf('provider'), given.linkOf('resident')]) {
    await new Device(api, through).send({}).expectProblem('state-conflict')
    await api.call('GET /collectors/:link/draft', { params: { link: through } }).expectProblem('state-conflict')
  }
  await new Device(api, 'aaaaaaaaaaaaaaaaaaaa').send({}).expectProblem('collector-unknown')
  expect(await drafts()).toEqual([])
})

test('a cancelled invitation and a closed wave keep nothing more', async () => {
  const desk = new Device(api, link)
  await desk.save({})
  await sql`update waves set state = 'closed'`.execute(db)
  await desk.send({}).expectProblem('collector-closed')
  await sql`update waves set state = 'open'`.execute(db)
  await sql`update invitations set cancelled_on = current_date`.execute(db)
  await desk.send({}).expectProblem('invitation-cancelled')
})

test('each field of a save that does not fit is pointed at', async () => {
  const problem = await new Device(api, link)
    .send({}, { id: 'x', responseId: 'x', revision: -1, language: '!', area: '', page: 'a b' })
    .expectProblem('invalid-request')
  expect(pointersOf(problem).sort()).toEqual(['#/area', '#/id', '#/language', '#/page', '#/responseId', '#/revision'])
  const list = await api
    .call('PATCH /collectors/:link/draft', {
      params: { link },
      body: { id: null, responseId: randomUUID(), revision: 0, changes: [], language: 'en', area: null, page: null },
    })
    .expectProblem('invalid-request')
  expect(pointersOf(list)).toEqual(['#/changes'])
})

test('drafts are kept for 90 days after the last save, and for 30 after the wave has closed', async () => {
  const expire = async () => {
    await sql`delete from job_runs`.execute(db)
    await runDailyJobs(db, { jobs: dailyJobs, log: app.log, today: '2026-01-01' })
    return (await drafts()).length
  }
  const daysLeft = async () =>
    (await sql<{ days: number }>`select expires_on - current_date as days from drafts`.execute(db)).rows[0]?.days
  await new Device(api, link).save({})
  expect(await daysLeft()).toBe(90)
  expect(await expire()).toBe(1)
  await sql`update waves set state = 'closed', closed_on = current_date - 10`.execute(db)
  expect(await expire()).toBe(1)
  expect(await daysLeft()).toBe(20)
  await sql`update waves set closed_on = current_date - 31`.execute(db)
  expect(await expire()).toBe(0)

  await sql`update waves set state = 'open', closed_on = null`.execute(db)
  await new Device(api, link).save({})
  await sql`update drafts set expires_on = current_date`.execute(db)
  expect(await expire()).toBe(1)
  await sql`update drafts set expires_on = current_date - 1`.execute(db)
  expect(await expire()).toBe(0)
  expect(
    (await sql<{ outcome: object }>`select outcome from job_runs where job = 'drafts.expire'`.execute(db)).rows,
  ).toEqual([{ outcome: { drafts: 1 } }])
})

test('a response without a draft is submitted as ever', async () => {
  await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
  expect(await responses()).toHaveLength(1)
})
