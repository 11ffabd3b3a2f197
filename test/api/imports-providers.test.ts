import { beforeEach, describe, expect, test } from '@jest/globals'
import papaparse from 'papaparse'
import type { Api } from '../../server/contract/api.ts'
import type { QueryInput } from '../../server/contract/operation.ts'
import { useApp } from '../support/app.ts'
import { anOrganisation, areas } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')
const key = 'POST /organisations/:organisationId/provider-imports'

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
  await areas(app, params.organisationId)
})

const send = (file: string, query: QueryInput<Api[typeof key]> = {}) =>
  ada.call(key, { params, query, body: new Blob([file]), headers: { 'Content-Type': 'text/csv' } })
const confirm = async (file: string, query: QueryInput<Api[typeof key]> = {}) => {
  const { fingerprint } = await send(file)
  return send(file, { confirm: 'true', fingerprint, refused: 'skip', ...query })
}
const list = async () =>
  (await ada.call('GET /organisations/:organisationId/providers', { params, query: { active: 'all' } })).providers
const messagesOf = ({ rows }: Awaited<ReturnType<typeof send>>) =>
  rows.flatMap(({ row, messages }) => messages.map(({ column, code, severity }) => [row, column, code, severity]))
const outcomesOf = ({ rows }: Awaited<ReturnType<typeof send>>) => rows.map(({ outcome }) => outcome)

const file = [
  'code,name,audience,sector,area code,website,contact name,e-mail,phone,language,notes',
  'SH,Safe House,provider,victim_services,north,safehouse.example,Pia,pia@safe.example,+1 555,es,"Call first,\nthen write"',
  'SH,,,,,,Ana,ana@safe.example,,,',
  'PD,Policía del condado,Socio,Policía,county,,,,,,',
  ',Legal Aid,,aide juridique,,,,legal@aid.example,,Français,',
].join('\n')

test('rows of the same code add contacts; audience, sector and language are read as people write them', async () => {
  expect((await send(file)).counts).toMatchObject({ new: 4, refused: 0, noted: 0 })
  expect(await list()).toEqual([])
  await confirm(file)
  const [legal, police, house] = await list()
  expect(legal).toMatchObject({ code: null, audience: 'provider', sector: 'legal_aid', area: null })
  expect(legal?.contacts).toMatchObject([{ email: 'legal@aid.example', language: 'fr' }])
  expect(police).toMatchObject({ audience: 'partner', sector: 'police', area: { code: 'county' }, contacts: [] })
  expect(house).toMatchObject({
    code: 'SH',
    sector: 'victim_services',
    website: 'https://safehouse.example',
    notes: 'Call first,\nthen write',
  })
  expect(house?.contacts.map(({ name, phone, language }) => [name, phone, language])).toEqual([
    ['Ana', '', 'en'],
    ['Pia', '+1 555', 'es'],
  ])
})

test('the same file again changes nothing', async () => {
  await confirm(file)
  const before = await list()
  expect(outcomesOf(await send(file))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
  await confirm(file)
  expect(await list()).toEqual(before)
})

test('an entry is recognised by its code, else by its name and area; an empty cell leaves what is known', async () => {
  await confirm(file)
  const report = await confirm(
    [
      'name,code,area,email,contact,sector,active',
      'The Safe House,SH,,,,,no',
      'LEGAL AID,LA,,legal@aid.example,Lea,,',
      'Safe House,,south,,,,',
    ].join('\n'),
  )
  expect(outcomesOf(report)).toEqual(['changed', 'changed', 'new'])
  const [legal, , south, house] = await list()
  expect(legal).toMatchObject({ name: 'LEGAL AID', code: 'LA', sector: 'legal_aid' })
  expect(legal?.contacts).toMatchObject([{ name: 'Lea', language: 'fr' }])
  expect(south).toMatchObject({ name: 'Safe House', code: null, area: { code: 'south' } })
  expect(house).toMatchObject({ name: 'The Safe House', code: 'SH', isActive: false, area: { code: 'north' } })
  expect(house?.contacts).toHaveLength(2)
})

test('of several entries written alike, the one written the same is meant, then the one without a code', async () => {
  await confirm('code,name,area\nSH,Safe House,north\n,Safe-House,north\nAH,Aid House,north\n')
  await db.insertInto('providers').values({ organisationId: params.organisationId, name: 'Aid House' }).execute()
  const report = await confirm('name,sector\nSafe-House,health\nAid House,police\n')
  expect(outcomesOf(report)).toEqual(['changed', 'changed'])
  expect((await list()).map(({ name, code, sector }) => [name, code, sector])).toEqual(
    expect.arrayContaining([
      ['Safe House', 'SH', ''],
      ['Safe-House', null, 'health'],
      ['Aid House', 'AH', ''],
      ['Aid House', null, 'police'],
    ]),
  )
})

test('what is written by the register is read back without a change', async () => {
  await confirm(file)
  const { text } = await ada.send('GET', `/api/v1/organisations/${params.organisationId}/providers.csv`)
  const report = await send(text)
  expect(report.columns.filter(({ field }) => field === null).map(({ name }) => name)).toEqual([
    'opted_out_on',
    'bounced_on',
  ])
  expect(outcomesOf(report)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
})

test('whatever is wrong is said by row and column', async () => {
  await db
    .insertInto('providers')
    .values(['north', 'south'].map(() => ({ ...params, organisationId: params.organisationId, name: 'Twin' })))
    .execute()
  const report = await send(
    [
      'code,name,audience,sector,area,website,contact,email,phone,language,active',
      'bad code,A,customer,astrology,nowhere,not a site,,nobody,,Klingonese,perhaps',
      ',,,,,,,a@b.example,,,',
      `X,${'x'.repeat(201)},,,,,,,,,`,
      'Y,Yes,,,,,Yves,,+1 555,,',
      'Z,Zed,,,,,,z@z.example,,,',
      'Z,Zed,,,,,,Z@z.example,,,',
      'Z,Zoo,,,,,,y@z.example,,,',
      'Q,,,,,,,,,,',
      'R,Ruth,,,nowhere,,,,,,',
      'R,,,,,,,r@r.example,,,',
      ',Twin,,,,,,,,,',
      'V,Violet,,,,,,v@v.example,,,',
      ',Other,,,,,,v@v.example,,,',
    ].join('\n'),
  )
  expect(messagesOf(report)).toEqual([
    [2, 'code', 'code_form', 'error'],
    [2, 'audience', 'unknown_audience', 'error'],
    [2, 'sector', 'unknown_sector', 'error'],
    [2, 'area', 'unknown_area', 'error'],
    [2, 'website', 'bad_website', 'error'],
    [2, 'active', 'yes_or_no', 'error'],
    [2, 'email', 'bad_email', 'error'],
    [2, 'language', 'unknown_language', 'error'],
    [3, 'name', 'missing', 'error'],
    [4, 'name', 'too_long', 'error'],
    [5, 'email', 'contact_without_email', 'note'],
    [7, 'email', 'duplicate_email', 'error'],
    [8, null, 'differs', 'error'],
    [9, 'name', 'missing', 'error'],
    [10, 'area', 'unknown_area', 'error'],
    [11, null, 'entry_refused', 'error'],
    [12, 'name', 'ambiguous', 'error'],
  ])
  expect(report.counts).toMatchObject({ new: 4, refused: 9, noted: 1 })
})

test('whoever opted out stays so, also under another entry', async () => {
  await confirm(file)
  await db.updateTable('contacts').set({ optedOutOn: '2026-03-01' }).where('email', '=', 'pia@safe.example').execute()
  const again = 'code,name,email,phone\nSH,Safe House,pia@safe.example,+1 777\nN,New,PIA@safe.example,\n'
  expect(messagesOf(await send(again))).toEqual([
    [2, 'email', 'opted_out', 'note'],
    [3, 'email', 'opted_out', 'note'],
  ])
  await confirm(again)
  const contacts = (await list()).flatMap(({ contacts }) => contacts).filter(({ email }) => /^pia@/i.test(email))
  expect(contacts.map(({ optedOutOn }) => optedOutOn)).toEqual(['2026-03-01', '2026-03-01'])
})

describe('an entry that was merged', () => {
  test('is known by its old code, and the other one is changed', async () => {
    await confirm('code,name\nOLD,Old name\nNEW,New name\n')
    const [stays, gone] = await list()
    await db
      .updateTable('providers')
      .set({ mergedInto: stays?.id ?? '' })
      .where('id', '=', gone?.id ?? '')
      .execute()
    const report = await confirm('code,name,email\nOLD,New name,x@x.example\n')
    expect(messagesOf(report)).toEqual([[2, 'code', 'merged', 'note']])
    expect(await list()).toMatchObject([{ id: stays?.id, code: 'NEW', contacts: [{ email: 'x@x.example' }] }])
    const both = await send('code,name\nNEW,New name\nOLD,New name\n')
    expect(messagesOf(both)).toContainEqual([3, null, 'same_entry', 'error'])
  })
})

test('the result tells what became of every row', async () => {
  const { importId } = await confirm('name,e-mail\nSafe House,nobody\nLegal Aid,legal@aid.example\n', {
    language: 'es',
  })
  const path = `/api/v1/organisations/${params.organisationId}/provider-imports/${importId}/result.csv`
  const { text } = await ada.send('GET', path)
  const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(data.map(({ fila, resultado, mensajes, name }) => [fila, resultado, mensajes, name])).toEqual([
    ['2', 'rechazada', 'e-mail: «nobody» no es una dirección de correo.', 'Safe House'],
    ['3', 'nueva', '', 'Legal Aid'],
  ])
})

test('50,000 rows are imported and found again', async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => {
    const entry = Math.floor(at / 2)
    return `P${entry},Provider ${entry},${at % 3 ? 'health' : ''},c${at}@p${entry}.example`
  })
  const large = `code,name,sector,email\n${rows.join('\n')}\n`
  const report = await send(large)
  expect(report.counts.new + report.counts.refused).toBe(50_000)
  await send(large, { confirm: 'true', fingerprint: report.fingerprint, refused: 'skip' })
  const query = { search: 'c49999@', active: 'all' } as const
  const { providers, total } = await ada.call('GET /organisations/:organisationId/providers', { params, query })
  expect([total, providers[0]?.name]).toEqual([1, 'Provider 24999'])
  const { counts } = await send(large)
  expect([counts.new, counts.changed, counts.unchanged]).toEqual([0, 0, report.counts.new])
}, 300_000)
