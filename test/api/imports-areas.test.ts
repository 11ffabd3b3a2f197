import { beforeEach, describe, expect, test } from '@jest/globals'
import papaparse from 'papaparse'
import type { Api } from '../../server/contract/api.ts'
import type { QueryInput } from '../../server/contract/operation.ts'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { dailyJobs } from '../../server/jobs/jobs.ts'
import { useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { anOrganisation, areas } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')
const key = 'POST /organisations/:organisationId/area-imports'

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
})

type File = string | Uint8Array<ArrayBuffer>
const blobOf = (file: File) => new Blob([file])
const send = (file: File, query: QueryInput<Api[typeof key]> = {}) =>
  ada.call(key, { params, query, body: blobOf(file), headers: { 'Content-Type': 'text/csv' } })
const confirm = async (file: File, query: QueryInput<Api[typeof key]> = {}) => {
  const { fingerprint } = await send(file)
  return send(file, { confirm: 'true', fingerprint, ...query })
}
const list = async () => (await ada.call('GET /organisations/:organisationId/areas', { params })).areas
const tree = async () => (await list()).map(({ code, name, parentCode }) => [code, name, parentCode])
const messagesOf = (report: Awaited<ReturnType<typeof send>>) =>
  report.rows.flatMap(({ row, messages }) => messages.map(({ column, code }) => [row, column, code]))
const resultOf = async (importId: string | null) => {
  const path = `/api/v1/organisations/${params.organisationId}/area-imports/${importId}/result.csv`
  const { text, status } = await ada.send('GET', path)
  expect(status).toBe(200)
  return papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

const file = 'code;Nombre;Padre;nivel;Población\nVA;Virginia;;state;8 715 698\nVA-013;Arlington;VA;county;\n'

test('a preview says what would happen and changes nothing', async () => {
  const report = await send(file, { fileName: 'areas.csv' })
  expect(report).toMatchObject({
    importId: null,
    encoding: 'utf-8',
    separator: ';',
    counts: { new: 2, changed: 0, unchanged: 0, refused: 0, noted: 0 },
    columns: [
      { name: 'code', field: 'code' },
      { name: 'Nombre', field: 'name' },
      { name: 'Padre', field: 'parent' },
      { name: 'nivel', field: 'level' },
      { name: 'Población', field: 'population' },
    ],
  })
  expect(report.rows[0]).toEqual({
    row: 2,
    outcome: 'new',
    values: { code: 'VA', name: 'Virginia', parent: '', level: 'state', population: '8 715 698' },
    messages: [],
  })
  expect(await list()).toEqual([])
  expect(await db.selectFrom('imports').selectAll().execute()).toEqual([])
  expect((await ada.call('GET /organisations/:organisationId/audit', { params })).entries).toEqual([])
})

test('confirmed, it does what the preview said, and says so in a file and in the audit log', async () => {
  const report = await confirm(file, { fileName: 'areas.csv' })
  expect(report.counts.new).toBe(2)
  expect(await tree()).toEqual([
    ['VA', 'Virginia', null],
    ['VA-013', 'Arlington', 'VA'],
  ])
  expect((await list())[0]).toMatchObject({ level: 'state', population: 8_715_698 })
  expect(await resultOf(report.importId)).toEqual([
    {
      row: '2',
      result: 'new',
      messages: '',
      code: 'VA',
      name: 'Virginia',
      parent: '',
      level: 'state',
      population: '8 715 698',
    },
    {
      row: '3',
      result: 'new',
      messages: '',
      code: 'VA-013',
      name: 'Arlington',
      parent: 'VA',
      level: 'county',
      population: '',
    },
  ])
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
  expect(entries[0]).toMatchObject({
    action: 'areas.import',
    target: report.importId,
    details: { new: 2, file: 'areas.csv' },
  })
})

test('a second file changes what it says and nothing else', async () => {
  await confirm(file)
  const [, arlington] = await list()
  const helpContacts = [{ name: 'Hotline' }]
  await ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
    params: { ...params, areaId: arlington?.id ?? '' },
    body: { helpContacts },
  })
  const second = 'code,population,name\nVA-013,"238,643",\nVA,,Virginia\nMD,,Maryland\n'
  expect((await send(second)).counts).toMatchObject({ new: 1, changed: 1, unchanged: 1 })
  await confirm(second)
  expect(await tree()).toEqual([
    ['VA', 'Virginia', null],
    ['VA-013', 'Arlington', 'VA'],
    ['MD', 'Maryland', null],
  ])
  expect((await list())[1]).toMatchObject({ id: arlington?.id, population: 238_643, level: 'county', helpContacts })
})

test('whatever is wrong is said by row and column', async () => {
  await areas(app, params.organisationId)
  const wrong = [
    'code,name,parent,level,population,colour',
    'ok,Fine,county,,12,red',
    'bad code,X,,,,',
    ',No code,,,,',
    'ok,Again,,,,',
    'new,,,,,',
    'lost,Lost,nowhere,,,',
    'child,Child,lost,,,',
    'a,A,b,,,',
    'b,B,c,,,',
    'c,C,a,,,',
    'below,Below,a,,,',
    'self,Self,self,,,',
    'county,The county,north,,,',
    'number,Number,,,many,',
    'minus,Minus,,,-3,',
    `level,Level,,${'x'.repeat(41)},,`,
    'more,More,,,,,surplus',
  ].join('\n')
  const report = await send(wrong)
  expect(messagesOf(report)).toEqual([
    [3, 'code', 'code_form'],
    [4, 'code', 'missing'],
    [5, 'code', 'duplicate_code'],
    [6, 'name', 'missing'],
    [7, 'parent', 'unknown_parent'],
    [8, 'parent', 'parent_refused'],
    [9, 'parent', 'circle'],
    [10, 'parent', 'circle'],
    [11, 'parent', 'circle'],
    [12, 'parent', 'parent_refused'],
    [13, 'parent', 'circle'],
    [14, 'parent', 'circle'],
    [15, 'population', 'number'],
    [16, 'population', 'number'],
    [17, 'level', 'too_long'],
    [18, null, 'too_many_cells'],
  ])
  expect(report.columns).toContainEqual({ name: 'colour', field: null })
  expect(report.counts).toMatchObject({ new: 1, refused: 16 })
  const spanish = await send(wrong, { language: 'es' })
  expect(spanish.rows.find(({ row }) => row === 7)?.messages[0]?.text).toBe(
    'No hay ninguna zona con el código «nowhere».',
  )
})

describe('with errors', () => {
  const half = 'code,name,parent\nVA,Virginia,\nMD,Maryland,nowhere\n=cmd(),X,\n'

  test('nothing is imported unless the good rows are wanted', async () => {
    const { fingerprint } = await send(half)
    const problem = await send(half, { confirm: 'true', fingerprint }).expectProblem('invalid-request')
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/rows/3', 'unknown_parent'],
      ['#/rows/4', 'code_form'],
    ])
    expect(await list()).toEqual([])
  })

  test('the good rows alone can be imported, and the result tells which were not, without a formula', async () => {
    const { importId, counts } = await confirm(half, { refused: 'skip' })
    expect(counts).toMatchObject({ new: 1, refused: 2 })
    expect(await tree()).toEqual([['VA', 'Virginia', null]])
    expect((await resultOf(importId)).map(({ row, result, code, messages }) => [row, result, code, messages])).toEqual([
      ['2', 'new', 'VA', ''],
      ['3', 'refused', 'MD', 'parent: There is no area with the code “nowhere”.'],
      ['4', 'refused', "'=cmd()", expect.stringContaining('code: A code has letters')],
    ])
  })

  test('the list of what would happen can be had before anything happens', async () => {
    const path = `/api/v1/organisations/${params.organisationId}/area-imports/check.csv?language=es`
    const { text } = await ada.send('POST', path, { body: blobOf(half), headers: { 'Content-Type': 'text/csv' } })
    const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    expect(data.map(({ fila, resultado, mensajes }) => [fila, resultado, mensajes])).toEqual([
      ['2', 'nueva', ''],
      ['3', 'rechazada', 'parent: No hay ninguna zona con el código «nowhere».'],
      ['4', 'rechazada', expect.stringContaining('code: Un código tiene letras')],
    ])
    expect(await list()).toEqual([])
  })
})

test('a tree deeper than 30 levels ends there', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `l${at},Level,${at ? `l${at - 1}` : ''}`)
  const report = await send(`code,name,parent\n${rows.join('\n')}`)
  expect(report.counts).toMatchObject({ new: 30, refused: 10 })
  expect(messagesOf(report)[0]).toEqual([32, 'parent', 'too_deep'])
})

test('where a refused row falls back to its old place, no circle closes', async () => {
  await areas(app, params.organisationId, [{ code: 'x', parentCode: 'y' }, { code: 'y' }, { code: 'z' }])
  // x would move to z, and y into x; but the row of x is refused, so y would lie in itself.
  const report = await send('code,name,parent,population\nx,X,z,many\ny,Y,x,\n')
  expect(messagesOf(report)).toEqual([
    [2, 'population', 'number'],
    [3, 'parent', 'circle'],
  ])
})

describe('between preview and confirmation', () => {
  test('another file is refused', async () => {
    const { fingerprint } = await send(file)
    await send(`${file}MD;Maryland;;;`, { confirm: 'true', fingerprint }).expectProblem('state-conflict')
    await send(file, { confirm: 'true' }).expectProblem('state-conflict')
    expect(await list()).toEqual([])
  })

  test('a change of the register makes the preview void', async () => {
    const { fingerprint } = await send(file)
    await areas(app, params.organisationId, [{ code: 'MD', name: 'Maryland' }])
    await send(file, { confirm: 'true', fingerprint }).expectProblem('state-conflict')
    expect(await tree()).toEqual([['MD', 'Maryland', null]])
  })
})

describe('several confirmations', () => {
  test('of the same preview are one import', async () => {
    const { fingerprint } = await send(file)
    const all = await Promise.all(Array.from({ length: 4 }, () => send(file, { confirm: 'true', fingerprint })))
    expect(new Set(all.map(({ importId }) => importId)).size).toBe(1)
    expect(all.map(({ counts }) => counts.new)).toEqual([2, 2, 2, 2])
    expect(await db.selectFrom('imports').select('id').execute()).toHaveLength(1)
    const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
    expect(entries).toHaveLength(1)
    await send(`${file}MD;Maryland;;;`, { confirm: 'true', fingerprint }).expectProblem('state-conflict')
  })

  test('of two files at once: one is imported, the other one must be looked at again', async () => {
    const other = 'code,name\nVA,Commonwealth of Virginia\n'
    const previews = [await send(file), await send(other)]
    const outcomes = await Promise.allSettled(
      [file, other].map((one, at) => send(one, { confirm: 'true', fingerprint: previews[at]?.fingerprint ?? '' })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.selectFrom('imports').select('id').execute()).toHaveLength(1)
  })

  test('a file that was imported, undone by hand and previewed anew is imported anew', async () => {
    await confirm(file)
    await db.deleteFrom('areas').execute()
    await confirm(file)
    expect(await list()).toHaveLength(2)
  })
})

describe('what is not taken', () => {
  const path = () => `/api/v1/organisations/${params.organisationId}/area-imports`

  test('another kind of content, and more than 20 MB', async () => {
    problemIn(await ada.send('POST', path(), { body: { areas: [] } }), 'unsupported-media-type')
    const png = { body: blobOf('x'), headers: { 'Content-Type': 'image/png' } }
    problemIn(await ada.send('POST', path(), png), 'unsupported-media-type')
    const large = { body: new Blob([new Uint8Array(20_000_001)]), headers: { 'Content-Type': 'text/csv' } }
    problemIn(await ada.send('POST', path(), large), 'body-too-large')
  })

  test('a file that is no table', async () => {
    const problem = await send('PK\u0003\u0004').expectProblem('file-unusable')
    expect(problem.errors).toEqual([{ pointer: '#', code: 'workbook', detail: expect.stringContaining('Excel') }])
    await send('').expectProblem('file-unusable')
    await send('name\nA\n').expectProblem('file-unusable')
  })

  test('the file of whoever may not import is not read', async () => {
    const large = { body: new Blob([new Uint8Array(20_000_001)]), headers: { 'Content-Type': 'text/csv' } }
    problemIn(await api.as('bob').send('POST', path(), large), 'not-found')
    problemIn(await api.send('POST', path(), large), 'not-signed-in')
  })

  test('a JSON body of more than half a megabyte stays refused elsewhere', async () => {
    const body = { areas: [{ code: 'x', name: 'x'.repeat(600_000) }] }
    problemIn(
      await ada.send('POST', `/api/v1/organisations/${params.organisationId}/areas`, { body }),
      'body-too-large',
    )
  })
})

test('results are kept for 30 days', async () => {
  const { importId } = await confirm(file)
  const run = async () => {
    await db.deleteFrom('jobRuns').execute()
    const today = new Date().toISOString().slice(0, 10)
    await runDailyJobs(db, { jobs: dailyJobs, log: app.log, today })
  }
  await run()
  expect(await resultOf(importId)).toHaveLength(2)
  await db
    .updateTable('imports')
    .set({ importedOn: new Date(Date.now() - 32 * 86_400_000).toISOString().slice(0, 10) })
    .execute()
  await run()
  const path = `/api/v1/organisations/${params.organisationId}/area-imports/${importId}/result.csv`
  problemIn(await ada.send('GET', path), 'not-found')
})

test('50,000 rows with everything wrong that can be: said by row, nothing changed, and the good rows in one go', async () => {
  const rows: (string | Buffer)[] = ['\uFEFFCódigo;Nombre;Código padre;Población\r\n', 'top;Todo;;\r\n']
  for (let at = 0; at < 50; at++) rows.push(`p${at};Provincia ${at};top;\r\n`)
  for (let at = 0; at < 49_900; at++) rows.push(`m${at};Municipio Ñ ${at};p${at % 50};${at}\r\n`)
  rows.push('m7;Otra vez;p1;\r\n', '\r\n', Buffer.from('latin;C\u00f3rdoba;p1;\r\n', 'latin1'))
  rows.push('c1;Uno;c2;\r\n', 'c2;Dos;c1;\r\n', '"q;1";Quoted;p1;\r\n', 'lost;Lost;nowhere;\r\n', 'n;N;p1;abc\r\n')
  const large = new Uint8Array(Buffer.concat(rows.map(row => Buffer.from(row))))
  const report = await send(large)
  expect(report.counts).toEqual({ new: 49_951, changed: 0, unchanged: 0, refused: 7, noted: 0 })
  expect(messagesOf(report)).toEqual([
    [49_953, 'Código', 'duplicate_code'],
    [49_955, 'Nombre', 'encoding'],
    [49_956, 'Código padre', 'circle'],
    [49_957, 'Código padre', 'circle'],
    [49_958, 'Código', 'code_form'],
    [49_959, 'Código padre', 'unknown_parent'],
    [49_960, 'Población', 'number'],
  ])
  expect(await list()).toEqual([])
  const { fingerprint } = report
  const done = await send(large, { confirm: 'true', fingerprint, refused: 'skip' })
  expect(await list()).toHaveLength(49_951)
  expect(await resultOf(done.importId)).toHaveLength(49_958)
  expect((await send(large)).counts).toMatchObject({ new: 0, unchanged: 49_951, refused: 7 })
}, 300_000)
