import { beforeEach, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { eraseExpired } from '../../server/retention/retention.job.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { aMember, anAnswerSheet, anAssessment, aProvider, type TestAssessment } from '../support/factories.ts'

const installation = useApp()
const { api, app, db } = installation
const [ada, rex] = [api.as('ada'), api.as('rex')]
const at = '/organisations/:organisationId/assessments/:assessmentId'
const texts = `${at}/waves/:wave/texts` as const
const ofQuestion = `${texts}/:audience/:question` as const

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider', 'resident'] })
  await aMember(db, given.organisationId, 'rex', { role: 'reviewer' })
})

type Audience = 'provider' | 'resident'
const inQuestion = (audience: Audience = 'resident') => ({ ...given.wave, audience, question: 'comments' })

async function write(comments: string, { audience = 'resident' as Audience, area = 'north' } = {}) {
  const body = anAnswerSheet(undefined, { area, answers: { comments } })
  const params = { link: given.linkOf(audience) }
  return { id: body.id, ...(await api.call('POST /collectors/:link/responses', { params, body })) }
}
async function writeSeveral(count: number, words: string, where: Parameters<typeof write>[1] = {}) {
  for (let n = 0; n < count; n++) await write(`${words} ${n}`, where)
}
const release = () => ada.call(`POST ${at}/waves/:wave/releases`, { params: given.wave })
const listed = (as = rex) => as.call(`GET ${texts}`, { params: given.wave })
const questionOf = async (audience: Audience = 'resident') =>
  (await listed()).questions.find(one => one.audience === audience)
const read = (
  query: { state?: 'all' | 'coded' | 'uncoded'; limit?: number; offset?: number; key?: string } = {},
  as = rex,
) => as.call(`GET ${ofQuestion}`, { params: inQuestion(), query: { limit: 200, ...query } })
const add = async (name: string, audience: Audience = 'resident') =>
  (await rex.call(`POST ${ofQuestion}/themes`, { params: inQuestion(audience), body: { label: { default: name } } })).id
const code = (textKey: string, themeIds: string[], as = rex) =>
  as.call(`PUT ${ofQuestion}/:textKey/themes`, { params: { ...inQuestion(), textKey }, body: { themeIds } })
const move = (themeId: string, place: number, wave = given.wave) =>
  rex.call(`PATCH ${at}/themes/:themeId`, { params: { ...wave, themeId }, body: { place } })
const inTheme = (themeId: string) => ({ ...given.wave, themeId })

/** Every text that begins so gets these themes. */
async function codeAll(words: string, themeIds: string[]) {
  for (const { key, text } of (await read()).texts) if (text.startsWith(words)) await code(key, themeIds)
}

describe('coding', () => {
  test('texts are counted, coded with themes or with none, and taken back', async () => {
    await write('More beds, and a bus.')
    await write('Nothing.')
    await api.call('POST /collectors/:link/responses', {
      params: { link: given.linkOf('resident') },
      body: anAnswerSheet(),
    })
    const [beds, bus] = [await add('Beds'), await add('Transport')]
    const [first, second] = (await read()).texts
    expect(await code(first?.key ?? '', [bus, beds])).toEqual({ texts: 2, coded: 1 })
    expect(await code(second?.key ?? '', [])).toEqual({ texts: 2, coded: 2 })
    expect(await questionOf()).toMatchObject({
      question: 'comments',
      label: 'What else would help people here?',
      ...{ texts: 2, coded: 2, nothing: 1 },
      themes: [
        { id: beds, label: { default: 'Beds' }, texts: 1, everywhere: 1 },
        { id: bus, label: { default: 'Transport' }, texts: 1, everywhere: 1 },
      ],
    })
    expect((await read({ state: 'coded' })).texts).toContainEqual({ ...first, isCoded: true, themeIds: [beds, bus] })
    const params = { ...inQuestion(), textKey: first?.key ?? '' }
    expect(await rex.call(`DELETE ${ofQuestion}/:textKey/themes`, { params })).toEqual({ texts: 2, coded: 1 })
    expect((await questionOf())?.themes.map(theme => theme.texts)).toEqual([0, 0])
  })

  test('a coding that somebody else has changed since it was read is not replaced unseen', async () => {
    await write('More beds.')
    const [beds, bus] = [await add('Beds'), await add('Transport')]
    const [text] = (await read()).texts
    const params = { ...inQuestion(), textKey: text?.key ?? '' }
    const put = (themeIds: string[], before?: string[] | null, as = rex) =>
      as.call(`PUT ${ofQuestion}/:textKey/themes`, { params, body: { themeIds, before } })
    const takeBack = (before?: string) =>
      rex.call(`DELETE ${ofQuestion}/:textKey/themes`, { params, query: { before } })
    const now = async () => (await read({ key: params.textKey })).texts.map(({ themeIds }) => themeIds)
    await put([beds], null, ada)
    const problem = await put([bus], null).expectProblem('state-conflict')
    expect(problem.errors).toMatchObject([{ pointer: '#/before', code: 'coded_meanwhile' }])
    await put([bus], []).expectProblem('state-conflict')
    await takeBack('').expectProblem('state-conflict')
    await takeBack(bus).expectProblem('state-conflict')
    expect(await now()).toEqual([[beds]])
    // What is wanted is there already: nobody is bothered.
    await put([beds], null)
    await put([bus, beds], [beds])
    await put([bus], [beds, bus])
    await rex.call(`DELETE ${at}/themes/:themeId`, { params: inTheme(bus) })
    // Its only theme was deleted: it is to be coded again, which its reader need not have seen.
    await put([], [bus])
    await takeBack('')
    expect(await now()).toEqual([[]])
    await put([beds])
    await put([])
    expect((await read({ state: 'coded', key: params.textKey })).total).toBe(1)
  })

  test('those to be coded come first, page after page, and no order tells when they came', async () => {
    await writeSeveral(12, 'Text')
    const whole = (await read()).texts
    expect(whole.map(({ text }) => text)).not.toEqual(whole.map(({ text }) => text).sort())
    const pages = [await read({ limit: 5 }), await read({ limit: 5, offset: 5 }), await read({ limit: 5, offset: 10 })]
    expect(pages.flatMap(page => page.texts)).toEqual(whole)
    await code(whole[0]?.key ?? '', [])
    expect((await read()).texts.at(-1)).toMatchObject({ key: whole[0]?.key, isCoded: true })
    expect((await read({ state: 'uncoded' })).total).toBe(11)
    expect((await read({ state: 'coded' })).total).toBe(1)
  })

  test('a text with the words of a coded one comes with its themes, to be looked at', async () => {
    for (const words of ['More beds.', ' more  BEDS.', 'Nothing', 'Nothing', 'A bus']) await write(words)
    const beds = await add('Beds')
    const first = (start: string, { texts: found }: Awaited<ReturnType<typeof read>>) =>
      found.find(({ text, isCoded }) => !isCoded && text.trim().toLowerCase().startsWith(start))
    const uncoded = await read()
    expect(uncoded.texts.map(({ alike }) => alike)).toEqual([null, null, null, null, null])
    await code(first('more', uncoded)?.key ?? '', [beds])
    await code(first('nothing', uncoded)?.key ?? '', [])
    const reply = await read()
    expect(first('more', reply)?.alike).toEqual([beds])
    expect(first('nothing', reply)?.alike).toEqual([])
    expect(first('a bus', reply)?.alike).toBeNull()
    expect((await read({ state: 'coded' })).texts.map(({ alike }) => alike)).toEqual([null, null])
  })

  test('a text comes bare: nothing leads from it to the response', async () => {
    const { id } = await write('More beds.')
    const reply = await read()
    expect(Object.keys(reply.texts[0] ?? {}).sort()).toEqual(['alike', 'isCoded', 'key', 'text', 'themeIds'])
    expect(JSON.stringify(reply)).not.toContain(id)
    await code(id, []).expectProblem('not-found')
  })

  test('a key of one question is none of another', async () => {
    await write('More beds.')
    await write('More beds.', { audience: 'provider' })
    const [text] = (await read()).texts
    const params = { ...inQuestion('provider'), textKey: text?.key ?? '' }
    await rex.call(`PUT ${ofQuestion}/:textKey/themes`, { params, body: { themeIds: [] } }).expectProblem('not-found')
  })

  test('answers that are no free text are read by nobody', async () => {
    const params = { ...inQuestion(), question: 'help_known' }
    await rex.call(`GET ${ofQuestion}`, { params }).expectProblem('not-found')
  })

  test('a theme that there is not is pointed at', async () => {
    await write('More beds.')
    const beds = await add('Beds')
    const other = await anAssessment(app, { organisationId: given.organisationId, name: 'Other' })
    const { id: foreign } = await ada.call(`POST ${ofQuestion}/themes`, {
      params: { ...other.wave, audience: 'resident', question: 'comments' },
      body: { label: { default: 'Beds' } },
    })
    const problem = await code((await read()).texts[0]?.key ?? '', [beds, foreign]).expectProblem('invalid-request')
    expect(pointersOf(problem)).toEqual(['#/themeIds/1'])
    expect((await questionOf())?.coded).toBe(0)
  })
})

describe('themes', () => {
  test('are shared by questions that mean the same, have one name each, and are renamed', async () => {
    const beds = await add('Beds')
    expect((await questionOf('provider'))?.themes.map(({ id }) => id)).toEqual([beds])
    const body = { label: { default: ' beds ' } }
    await rex
      .call(`POST ${ofQuestion}/themes`, { params: inQuestion('provider'), body })
      .expectProblem('already-exists')
    const label = { default: 'Shelter', es: 'Refugio' }
    await rex.call(`PATCH ${at}/themes/:themeId`, { params: inTheme(beds), body: { label } })
    expect((await questionOf())?.themes[0]?.label).toEqual(label)
    const wrong = { label: { default: 'Shelter', 'no language': 'X' } }
    await rex
      .call(`PATCH ${at}/themes/:themeId`, { params: inTheme(beds), body: wrong })
      .expectProblem('invalid-request')
  })

  test('moved: the others close up, here and in questions that mean the same, and each move is recorded', async () => {
    const [beds, bus, food] = [await add('Beds'), await add('Transport'), await add('Food')]
    const other = await anAssessment(app, { organisationId: given.organisationId, name: 'Other' })
    const order = async (audience?: Audience) => (await questionOf(audience))?.themes.map(({ id }) => id)
    await move(food, 1)
    expect(await order()).toEqual([food, beds, bus])
    expect(await order('provider')).toEqual([food, beds, bus])
    await move(food, 2)
    await move(beds, 99)
    expect(await order()).toEqual([food, bus, beds])
    await move(beds, 3)
    expect((await add('Night line')) === (await order())?.at(-1)).toBe(true)
    await move(beds, 1, other.wave).expectProblem('not-found')
    await rex.call(`PATCH ${at}/themes/:themeId`, { params: inTheme(beds), body: {} }).expectProblem('invalid-request')
    const entries = await db.selectFrom('auditEntries').selectAll().where('action', '=', 'theme.move').execute()
    expect(entries.map(({ target }) => target)).toEqual([food, food, beds])
  })

  test('moved by two at once: nobody waits for the other for ever', async () => {
    const ids = [await add('Beds'), await add('Transport'), await add('Food')]
    await Promise.all([...ids, ...ids].map((id, at) => move(id, (at % 3) + 1)))
    expect((await questionOf())?.themes.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  test('merged: a text that mentions both mentions one', async () => {
    const [beds, shelter] = [await add('Beds'), await add('Shelter')]
    await write('a')
    await write('b')
    await codeAll('a', [beds, shelter])
    await codeAll('b', [shelter])
    const merge = (otherId: string) =>
      rex.call(`POST ${at}/themes/:themeId/merges`, { params: inTheme(beds), body: { otherId } })
    await merge(beds).expectProblem('state-conflict')
    await merge(shelter)
    expect(await questionOf()).toMatchObject({ coded: 2, nothing: 0, themes: [{ id: beds, texts: 2 }] })
    await merge(shelter).expectProblem('not-found')
  })

  test('deleted: a text that mentions nothing else is to be coded again', async () => {
    const [beds, bus] = [await add('Beds'), await add('Transport')]
    await write('a')
    await write('b')
    await codeAll('a', [beds, bus])
    await codeAll('b', [beds])
    await rex.call(`DELETE ${at}/themes/:themeId`, { params: inTheme(beds) })
    expect(await questionOf()).toMatchObject({ coded: 1, nothing: 0, themes: [{ id: bus, texts: 1 }] })
  })
})

test('every write is recorded, without text, theme or whose text it was', async () => {
  const { id } = await write('More beds.')
  const beds = await add('Beds')
  const [text] = (await read()).texts
  await code(text?.key ?? '', [beds])
  const entries = await db.selectFrom('auditEntries').selectAll().where('action', '~', '^(text|theme)').execute()
  expect(entries.map(({ action }) => action).sort()).toEqual(['text.code', 'theme.create'])
  const written = JSON.stringify(entries)
  for (const secret of ['More beds', 'Beds', id, text?.key ?? '']) expect(written).not.toContain(secret)
})

test('an analyst, a researcher and a provider contact read no text', async () => {
  await write('More beds.')
  for (const [persona, role] of [
    ['ann', 'analyst'],
    ['ray', 'researcher'],
    ['pia', 'provider_contact'],
    ['eve', 'editor'],
  ] as const) {
    const providerId = role === 'provider_contact' ? await aProvider(app, given.organisationId) : null
    await aMember(db, given.organisationId, persona, { role, providerId })
    await listed(api.as(persona)).expectProblem('not-allowed')
    await read({}, api.as(persona)).expectProblem('not-allowed')
  }
  expect((await read({}, ada)).total).toBe(1)
})

describe('whose answers are gone', () => {
  const left = async () => ({
    texts: (await db.selectFrom('codedTexts').selectAll().execute()).length,
    codings: (await db.selectFrom('themeCodings').selectAll().execute()).length,
  })

  test('a withdrawal takes the coding away', async () => {
    const { receipt } = await write('More beds.')
    await write('Other')
    const beds = await add('Beds')
    await codeAll('', [beds])
    await api.call('POST /withdrawals', { body: { receipt: String(receipt) } })
    expect(await left()).toEqual({ texts: 1, codings: 1 })
    expect(await questionOf()).toMatchObject({ texts: 1, coded: 1 })
  })

  test('so does the end of the time for keeping answers', async () => {
    await write('More beds.')
    await codeAll('', [await add('Beds')])
    await ada.call(`PUT ${at}/retention`, {
      params: given.wave,
      body: { keepsAnswersMonths: 12, keepsContactsMonths: null },
    })
    await db.updateTable('waves').set({ state: 'closed', closedOn: '2026-01-15' }).execute()
    await runDailyJobs(db, { jobs: [eraseExpired(app)], log: app.log, today: '2027-01-15' })
    expect(await left()).toEqual({ texts: 0, codings: 0 })
  })

  test('so does erasure on request of a provider', async () => {
    const { id } = await write('More beds.', { audience: 'provider' })
    const beds = await add('Beds')
    const { texts: found } = await rex.call(`GET ${ofQuestion}`, { params: inQuestion('provider') })
    await rex.call(`PUT ${ofQuestion}/:textKey/themes`, {
      params: { ...inQuestion('provider'), textKey: found[0]?.key ?? '' },
      body: { themeIds: [beds] },
    })
    await ada.call('POST /organisations/:organisationId/responses/:responseId/erasure', {
      params: { organisationId: given.organisationId, responseId: id },
      body: { text: 'They asked for it.' },
    })
    expect(await left()).toEqual({ texts: 0, codings: 0 })
  })
})

describe('the report', () => {
  const cell = z.object({ shown: z.boolean(), count: z.number().optional(), base: z.number().optional() })
  const shape = z.looseObject({
    sections: z.array(z.object({ id: z.string(), figures: z.array(z.looseObject({ kind: z.string() })) })),
  })
  const figureShape = z.looseObject({
    id: z.string(),
    respondents: z.looseObject({ answered: cell }),
    written: cell,
    rows: z.array(z.object({ label: z.string(), cell })),
    none: cell,
  })
  const report = (query: Record<string, string> = {}) =>
    ada.call(`GET ${at}/waves/:wave/report`, { params: given.wave, query })
  async function figure(query?: Record<string, string>) {
    const { sections } = shape.parse(await report(query))
    const group = sections.find(({ id }) => id === 'group_10')
    const found = group?.figures.find(({ kind }) => kind === 'themes')
    return found && figureShape.parse(found)
  }
  const shown = (count: number, base: number) => expect.objectContaining({ shown: true, count, base })

  test('shows the share of the coded texts of released responses that mention each theme', async () => {
    const [beds, bus] = [await add('Beds'), await add('Transport')]
    await writeSeveral(7, 'beds')
    await writeSeveral(8, 'both', { area: 'south' })
    await writeSeveral(5, 'none')
    await writeSeveral(2, 'later')
    await release()
    expect(await figure()).toBeUndefined()
    await codeAll('beds', [beds])
    await codeAll('both', [beds, bus])
    await codeAll('none', [])
    await writeSeveral(5, 'new')
    await codeAll('new', [bus])
    expect(await figure()).toMatchObject({
      id: 'themes.resident.comments',
      label: 'What else would help people here?',
      respondents: { answered: { shown: true, count: 20 } },
      written: { shown: true, count: 22 },
      rows: [
        { label: 'Beds', cell: shown(15, 20) },
        { label: 'Transport', cell: shown(8, 20) },
      ],
      none: shown(5, 20),
    })
    expect(JSON.stringify(await report())).not.toMatch(/beds 0|both 0|later 0/)
    const south = await figure({ areas: 'south' })
    expect(south?.rows.map(row => row.cell)).toEqual([shown(8, 8), shown(8, 8)])
    expect(await figure({ audiences: 'provider' })).toBeUndefined()
    const csv = await ada.send(
      'GET',
      `/api/v1/organisations/${given.organisationId}/assessments/${given.assessmentId}/waves/1/report/figures/themes.resident.comments`,
    )
    expect(csv.text).toContain('Beds,15,20,0.75')
  })

  test('withholds one to four, and what would give them away', async () => {
    const [beds, bus] = [await add('Beds'), await add('Transport')]
    await writeSeveral(9, 'beds')
    await writeSeveral(3, 'bus')
    await writeSeveral(4, 'south', { area: 'south' })
    await codeAll('beds', [beds])
    await codeAll('bus', [bus])
    await codeAll('south', [beds])
    await release()
    const hidden = { shown: false }
    expect((await figure())?.rows.map(row => row.cell)).toEqual([hidden, hidden])
    expect((await figure())?.none).toEqual(hidden)
    const south = await figure({ areas: 'south' })
    expect(south).toMatchObject({ respondents: { answered: hidden }, written: hidden, none: hidden })
    expect(south?.rows.map(row => row.cell)).toEqual([hidden, hidden])
    expect(JSON.stringify(await figure({ areas: 'south' }))).not.toMatch(/"count":[1-9]/)
  })
})
