import { beforeEach, describe, expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { aMember, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { personas } from '../support/personas.ts'

const { api, app, db } = useApp()
const [ada, ivy, ray, bob] = [api.as('ada'), api.as('ivy'), api.as('ray'), api.as('bob')]
const purpose = 'A thesis on language access.'

let wave: TestAssessment
beforeEach(async () => {
  wave = await anAssessment(app)
  await aMember(db, wave.organisationId, 'ray', { role: 'researcher' })
  const version = await wave.versionOf('resident')
  for (let seed = 1; seed <= 6; seed++) {
    const params = { link: wave.linkOf('resident') }
    await api.call('POST /collectors/:link/responses', { params, body: anAnswerSheet(version, { seed }) })
  }
  await release()
})

const release = () =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: wave.wave })

const params = () => ({ organisationId: wave.organisationId, assessmentId: wave.assessmentId })

const ask = (as = ray, body: object = { purpose }) =>
  as.call('POST /organisations/:organisationId/assessments/:assessmentId/exports', {
    params: params(),
    body: { wave: 1, audience: 'resident', ...body },
  })

const list = async (as = ada) =>
  (await as.call('GET /organisations/:organisationId/assessments/:assessmentId/exports', { params: params() })).exports

const decide = (exportId: string, body: object, as = ada) =>
  as.call('POST /organisations/:organisationId/exports/:exportId/decision', {
    params: { organisationId: wave.organisationId, exportId },
    body,
  })

const fetchFile = (exportId: string, as = ray, file = 'codebook.csv') =>
  as.send('GET', `/api/v1/organisations/${wave.organisationId}/exports/${exportId}/${file}`)

const auditOf = (exportId: string) =>
  db
    .selectFrom('auditEntries')
    .selectAll()
    .where('details', '@>', JSON.stringify({ export: exportId }))
    .orderBy('id')
    .execute()

describe('a researcher', () => {
  test('asks with a purpose, and gets no file before a coordinator has approved', async () => {
    const asked = await ask()
    expect([asked.state, asked.files, asked.purpose, asked.requestedBy?.name]).toEqual([
      'requested',
      [],
      purpose,
      'Ray',
    ])
    problemIn(await fetchFile(asked.id), 'export-not-approved')
    problemIn(await fetchFile(asked.id, ada), 'export-not-approved')
  })

  test('without a purpose is told that one is needed, beside the field', async () => {
    for (const body of [{}, { purpose: '' }, { purpose: '   ' }]) {
      const problem = await ask(ray, body).expectProblem('invalid-request')
      expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['#/purpose'])
    }
    expect(await list()).toEqual([])
  })

  test('may not decide, not even about what they asked for themselves', async () => {
    const { id } = await ask()
    await decide(id, { decision: 'approve' }, ray).expectProblem('not-allowed')
    expect((await list(ray))[0]?.state).toBe('requested')
  })

  test('downloads after the approval; every download stands in the audit log', async () => {
    const { id } = await ask()
    const approved = await decide(id, { decision: 'approve', note: 'Please cite us.' })
    expect([approved.state, approved.decidedBy?.name, approved.note]).toEqual(['ready', 'Ada', 'Please cite us.'])
    expect(approved.files.map(({ name }) => name)).toEqual(['responses_codes.csv', 'codebook.csv', 'README.txt'])
    for (const { url } of approved.files) expect((await ray.send('GET', url)).status).toBe(200)
    const audit = await auditOf(id)
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['export.request', personas.ray.id],
      ['export.approve', personas.ada.id],
      ['export.download', personas.ray.id],
      ['export.download', personas.ray.id],
      ['export.download', personas.ray.id],
    ])
    expect(JSON.stringify(audit)).not.toContain(purpose)
  })

  test('who was refused is told so, and gets no file', async () => {
    const { id } = await ask()
    const refused = await decide(id, { decision: 'refuse', note: 'Too few answers yet.' })
    expect([refused.state, refused.files]).toEqual(['refused', []])
    const { detail } = problemIn(await fetchFile(id), 'export-not-approved')
    expect(detail).toContain('refused')
  })

  test('sees and fetches only what they asked for themselves', async () => {
    const theirs = await ask()
    const hers = await ask(ada, {})
    await decide(theirs.id, { decision: 'approve' })
    expect((await list(ray)).map(({ id }) => id)).toEqual([theirs.id])
    expect((await list(ada)).map(({ id }) => id)).toEqual([hers.id, theirs.id])
    problemIn(await fetchFile(hers.id), 'not-found')
    expect((await fetchFile(theirs.id, ada)).status).toBe(200)
  })

  test('who asked before a newer release gets the newest one when it is approved', async () => {
    const { id } = await ask()
    await release()
    expect((await list())[0]?.isOutdated).toBe(true)
    const approved = await decide(id, { decision: 'approve' })
    expect([approved.release, approved.isOutdated]).toEqual([2, false])
    expect((await fetchFile(id)).status).toBe(200)
    await release()
    expect((await list(ray))[0]).toMatchObject({ state: 'ready', isOutdated: true, files: [] })
    problemIn(await fetchFile(id), 'state-conflict')
  })
})

describe('a decision', () => {
  test('is made once', async () => {
    const { id } = await ask()
    await decide(id, { decision: 'approve' })
    await decide(id, { decision: 'refuse', note: 'No.' }).expectProblem('state-conflict')
    expect((await list())[0]?.state).toBe('ready')
  })

  test('of two people at the same moment is made once', async () => {
    const { id } = await ask()
    const both = await Promise.allSettled([
      decide(id, { decision: 'approve' }),
      decide(id, { decision: 'refuse', note: 'No.' }, ivy),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.selectFrom('messages').selectAll().execute()).toHaveLength(1)
  })

  test('to refuse needs a reason', async () => {
    const { id } = await ask()
    const problem = await decide(id, { decision: 'refuse' }).expectProblem('invalid-request')
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['#/note'])
  })

  test('is not for members of another organisation, nor about what does not exist', async () => {
    const { id } = await ask()
    await decide(id, { decision: 'approve' }, bob).expectProblem('not-found')
    await decide(crypto.randomUUID(), { decision: 'approve' }).expectProblem('not-found')
  })

  test.each([
    ['en', 'Your export was approved', 'Please cite us.'],
    ['es', 'Su exportación fue aprobada', 'Le escriben: Please cite us.'],
    ['fr', 'Votre export a été approuvé', 'On vous écrit : Please cite us.'],
    ['ar', 'تمت الموافقة على طلب التصدير', 'كتبوا لكم: Please cite us.'],
  ])('goes to the researcher as a letter, in %s', async (language, subject, note) => {
    await db.updateTable('organisations').set({ language }).execute()
    const { id } = await ask()
    await decide(id, { decision: 'approve', note: 'Please cite us.' })
    const [letter, ...others] = await db.selectFrom('messages').selectAll().execute()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ kind: 'export-decision', about: id, toEmail: personas.ray.email, state: 'waiting' })
    expect(letter?.subject).toContain(subject)
    expect(letter?.bodyText).toContain(note)
    expect(letter?.bodyText).toContain(`/o/${wave.organisationId}/assessments/${wave.assessmentId}/1/export`)
    expect(letter?.bodyHtml).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"')
  })
})

test('what a coordinator asks for is ready at once, without a purpose and without a letter', async () => {
  const prepared = await ask(ada, {})
  expect([prepared.state, prepared.files.length, prepared.decidedBy]).toEqual(['ready', 3, null])
  expect((await fetchFile(prepared.id, ada)).status).toBe(200)
  expect(await db.selectFrom('messages').selectAll().execute()).toEqual([])
})
