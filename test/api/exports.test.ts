import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import Papa from 'papaparse'
import { signIn, useApp } from '../support/app.ts'
import { type AnswerSheet, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { personas } from '../support/personas.ts'

const { address, api, app, db } = useApp()
const ada = api.as('ada')
const bob = api.as('bob')

interface Released extends TestAssessment {
  receipts: string[]
  sheets: AnswerSheet[]
}

const canary = 'CANARY-of-free-text'

/** Providers: 30 from the north and 2 from the south. */
async function aReleasedWave(counts: Record<string, number> = { north: 30, south: 2 }): Promise<Released> {
  const assessment = await anAssessment(app)
  const version = await assessment.versionOf('provider')
  const areas = Object.entries(counts).flatMap(([area, count]) => Array.from({ length: count }, () => area))
  const sheets = areas.map((area, index) => {
    const sheet = anAnswerSheet(version, { seed: index, area })
    return { ...sheet, answers: { ...sheet.answers, comments: canary } }
  })
  const receipts: string[] = []
  for (const body of sheets) {
    const params = { link: assessment.linkOf('provider') }
    const { receipt } = await api.call('POST /collectors/:link/responses', { params, body })
    receipts.push(receipt)
  }
  await release(assessment)
  return { ...assessment, receipts, sheets }
}

const release = ({ wave }: TestAssessment) =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: wave })

const prepare = ({ organisationId, assessmentId }: TestAssessment, body: object = {}, as = ada) =>
  as.call('POST /organisations/:organisationId/assessments/:assessmentId/exports', {
    params: { organisationId, assessmentId },
    body: { wave: 1, audience: 'provider', ...body },
  })

type Prepared = Awaited<ReturnType<typeof prepare>>

const file = async ({ files }: Prepared, name: string, as = ada) => {
  const url = files.find(candidate => candidate.name === name)?.url ?? 'no such file'
  return as.send('GET', url)
}

async function rowsOf(prepared: Prepared, name = 'responses_codes.csv'): Promise<Record<string, string>[]> {
  const { status, text } = await file(prepared, name)
  expect(status).toBe(200)
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

describe('an export of a released wave', () => {
  test('has one row for each response, without small numbers and without free text', async () => {
    const wave = await aReleasedWave()
    const prepared = await prepare(wave)
    const rows = await rowsOf(prepared)
    expect(rows).toHaveLength(32)
    expect(new Set(rows.map(row => row.area))).toEqual(new Set(['-93']))
    for (const column of Object.keys(rows[0] ?? {})) {
      const isCoded = rows.every(row => /^-?\d+$/.test(row[column] ?? ''))
      if (column === 'row_id' || !isCoded) continue
      for (const value of new Set(rows.map(row => row[column]))) {
        const count = rows.filter(row => row[column] === value).length
        expect({ column, isSmall: count < 5 }).toEqual({ column, isSmall: false })
      }
    }
    for (const { name } of prepared.files) {
      const { text } = await file(prepared, name)
      expect(text).not.toContain(canary)
      for (const { id } of wave.sheets) expect(text).not.toContain(id)
      for (const receipt of wave.receipts) expect(text).not.toContain(receipt)
    }
  })

  test('names areas with five responses or more', async () => {
    const rows = await rowsOf(await prepare(await aReleasedWave({ north: 12, south: 7 })))
    expect(rows.filter(row => row.area === 'north')).toHaveLength(12)
    expect(rows.filter(row => row.area === 'south')).toHaveLength(7)
  })

  test('has labels in the chosen language, a codebook, and a read-me that says what it is', async () => {
    const wave = await aReleasedWave()
    await db
      .updateTable('assessments')
      .set({ dataNotice: JSON.stringify({ default: 'These answers are made up.' }) })
      .execute()
    const prepared = await prepare(wave, { values: 'labels', language: 'es', separator: ';' })
    expect(prepared.files.map(({ name }) => name)).toEqual(['responses_labels.csv', 'codebook.csv', 'README.txt'])
    const labels = await file(prepared, 'responses_labels.csv')
    expect(labels.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(labels.headers.get('content-disposition')).toContain('provider_wave-1_release-1_responses_labels.csv')
    expect(labels.text.split('\r\n')[0]).toContain('"Respuesta";"Versión del cuestionario";"Zona";"Ronda"')
    const codebook = await file(prepared, 'codebook.csv')
    const lines = Papa.parse<Record<string, string>>(codebook.text, { header: true, skipEmptyLines: true })
    expect(lines.errors).toEqual([])
    expect(lines.meta.delimiter).toBe(';')
    const areas = lines.data.filter(({ variable }) => variable === 'area')
    expect(areas.map(line => line.option_code)).toEqual(expect.arrayContaining(['north', 'south', '-93']))
    const readme = await file(prepared, 'README.txt')
    expect(readme.text).toContain('provider_wave-1_release-1_codebook.csv: one line')
    expect(readme.headers.get('content-type')).toContain('text/plain')
    for (const words of ['made up', 'Responses:      32', '-93', 'HOW TO CITE']) expect(readme.text).toContain(words)
  })

  test('has other row ids and another order than the next export, and the same rows', async () => {
    const wave = await aReleasedWave()
    const [one, two] = [await rowsOf(await prepare(wave)), await rowsOf(await prepare(wave))]
    const withoutId = (rows: Record<string, string>[]) => rows.map(({ row_id: _, ...row }) => JSON.stringify(row))
    expect(one.map(row => row.row_id)).not.toEqual(two.map(row => row.row_id))
    expect(withoutId(one)).not.toEqual(withoutId(two))
    expect(withoutId(one).sort()).toEqual(withoutId(two).sort())
  })

  test('leaves withdrawn responses out at once', async () => {
    const wave = await aReleasedWave()
    const prepared = await prepare(wave)
    await api.call('POST /withdrawals', { body: { receipt: wave.receipts[0] } })
    expect(await rowsOf(prepared)).toHaveLength(31)
    expect((await file(prepared, 'README.txt')).text).toContain('Responses:      31')
  })

  test('is recorded with who asked for what', async () => {
    const wave = await aReleasedWave()
    const { id } = await prepare(wave, { values: 'labels', language: 'fr' })
    const entries = await db.selectFrom('auditEntries').selectAll().where('action', '=', 'export.create').execute()
    expect(entries).toHaveLength(1)
    expect(entries[0]?.target).toBe(wave.assessmentId)
    const details = { export: id, wave: 1, release: 1, audience: 'provider', values: 'labels', language: 'fr' }
    expect(entries[0]?.details).toMatchObject(details)
  })
})

describe('no export', () => {
  test('before the first release', async () => {
    await prepare(await anAssessment(app)).expectProblem('state-conflict')
  })

  test('of fewer than five responses', async () => {
    const prepared = await prepare(await aReleasedWave({ north: 4 }))
    expect((await file(prepared, 'responses_codes.csv')).status).toBe(409)
  })

  test('of an audience that was not asked', async () => {
    await prepare(await aReleasedWave(), { audience: 'partner' }).expectProblem('invalid-request')
  })

  test('with free text', async () => {
    await prepare(await aReleasedWave(), { includeText: true }).expectProblem('invalid-request')
  })

  test('after a newer release: it has to be prepared again', async () => {
    const wave = await aReleasedWave()
    const prepared = await prepare(wave)
    await release(wave)
    expect((await file(prepared, 'responses_codes.csv')).status).toBe(409)
  })

  test('for strangers', async () => {
    const wave = await aReleasedWave()
    const prepared = await prepare(wave)
    await prepare(wave, {}, bob).expectProblem('not-found')
    for (const { name } of prepared.files) {
      expect((await file(prepared, name, bob)).status).toBe(404)
      expect((await file(prepared, name, api)).status).toBe(401)
    }
  })

  test('of a file that was not prepared', async () => {
    const prepared = await prepare(await aReleasedWave())
    const [first] = prepared.files
    const url = first?.url.replace('responses_codes.csv', 'responses_labels.csv') ?? ''
    expect((await ada.send('GET', url)).status).toBe(404)
  })
})

describe('a figure as CSV', () => {
  const path = ({ wave }: TestAssessment) =>
    `/api/v1/organisations/${wave.organisationId}/assessments/${wave.assessmentId}/waves/1/report`

  test('has the numbers of the page', async () => {
    const wave = await aReleasedWave()
    const { status, text, headers } = await ada.send('GET', `${path(wave)}/figures/provider.barriers?language=es`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
    const report = await ada.send('GET', path(wave))
    const figure = /"id":"provider.barriers".*?"rows":(\[.*?\}\])/.exec(report.text)?.[1]
    const counts = (JSON.parse(figure ?? '[]') as { cell: { count?: number } }[]).map(({ cell }) => cell.count)
    expect(
      data
        .slice(1)
        .map(row => Number(row[1]) || undefined)
        .sort(),
    ).toEqual(counts.map(count => count || undefined).sort())
    expect(data).toHaveLength(counts.length + 1)
  })

  test('that the report does not have is not found', async () => {
    const wave = await aReleasedWave()
    expect((await ada.send('GET', `${path(wave)}/figures/provider.nothing`)).status).toBe(404)
    expect((await api.send('GET', `${path(wave)}/figures/provider.barriers`)).status).toBe(401)
  })
})

test('clients that leave in mid-export take their queries with them', async () => {
  const { files } = await prepare(await aReleasedWave())
  const cookie = await signIn(api, personas.ada.email)
  const leave = async () => {
    const request = get(`${address()}${files[0]?.url}`, { headers: { cookie } })
    request.on('error', () => undefined)
    await wait(5)
    request.destroy()
  }
  for (let i = 0; i < 6; i++) await leave()
  // The pool has two connections: had one been kept, the next exports would wait for it.
  for (let i = 0; i < 3; i++) expect((await ada.send('GET', files[0]?.url ?? '')).status).toBe(200)
  await wait(200)
  expect(app.exportPool.totalCount - app.exportPool.idleCount).toBe(0)
})
