import { readFile } from 'node:fs/promises'
import { expect } from '@jest/globals'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { useSite } from '../support/browser.ts'
import { readDocx } from '../support/docx.ts'
import { firstWave, seedAssessment, seedResponses, setWaveState } from '../support/seeding.ts'

const site = useSite()

const figureShape = z.looseObject({ id: z.string(), kind: z.string(), rows: z.array(z.unknown()) })
const reportShape = z.looseObject({ sections: z.array(z.looseObject({ figures: z.array(figureShape) })) })
type FigureJson = z.output<typeof figureShape>

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const whole = new Intl.NumberFormat('en')
const score = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** All numbers of a figure, in each form a reader could meet them. */
function numbersIn(value: unknown): Set<string> {
  const found = new Set<string>()
  const walk = (one: unknown) => {
    if (typeof one === 'number') for (const format of [percent, whole, score]) found.add(format.format(one))
    else if (Array.isArray(one)) one.forEach(walk)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(walk)
  }
  walk(value)
  return found
}

/** What a number of the CSV is on the page, given how the page writes this cell. */
function asWritten(csv: string, onPage: string): string {
  if (onPage === '–' || csv === '' || Number.isNaN(Number(csv))) return csv === '' && onPage === '–' ? '–' : csv
  if (onPage.endsWith('%')) return percent.format(Number(csv))
  return onPage.includes('.') ? score.format(Number(csv)) : whole.format(Number(csv))
}

async function tableOnPage(page: Page, id: string): Promise<string[][]> {
  const rows = page.locator(`[id="figure-of-${id}"] details table tr`)
  return rows.evaluateAll(all =>
    all.map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent?.trim() ?? '')),
  )
}

const hasInterval = (heading: string) => heading.endsWith(' (95 % interval)')

/** As the CSV has it: “0.64 (0.59–0.68)” in three columns. */
function unfolded([head = [], ...rows]: string[][]): string[][] {
  return rows.map(row =>
    row.flatMap((text, at) => {
      if (!hasInterval(head[at] ?? '')) return [text]
      const [, ...parts] = /^(\S+) \((-?[^\s–]+)\s?–\s?(\S+)\)$/.exec(text) ?? []
      if (parts.length > 0) return parts
      return /\d$|^–$/.test(text) && !/[a-z]/.test(text) ? [text, '–', '–'] : [text, text, text]
    }),
  )
}

const isNumber = (text: string) => /^-?[\d,.]+%?$/.test(text)

site.test(
  'page, JSON, CSV and Word document of a report have the same numbers',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Norfolk')
    for (const [audience, count] of [
      ['provider', 70],
      ['resident', 60],
      ['partner', 12],
    ] as const)
      await seedResponses(site.api, { link: seeded.links[audience], audience, count })
    const wave = firstWave(seeded)
    await setWaveState(ivy, wave, 'closed')
    await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
      params: wave,
    })
    const page = await site.open({ as: 'ivy' })
    await page.goto(site.url(`/o/${seeded.organisationId}/assessments/${seeded.assessmentId}/1/report`))
    await page.locator('#summary').waitFor()

    const base = site.url(
      `/api/v1/organisations/${seeded.organisationId}/assessments/${seeded.assessmentId}/waves/1/report`,
    )
    const json = reportShape.parse(await (await page.request.get(base)).json())
    const figures: FigureJson[] = json.sections.flatMap(section => section.figures)
    expect(figures.length).toBeGreaterThan(40)
    const word = readDocx(
      Buffer.from(await (await page.request.get(`${base}/document?format=docx`, { timeout: 120_000 })).body()),
    )
    // The first table is of the ten largest gaps.
    const [, ...tables] = word.tables
    const drawn = new Set(
      await page.locator('article[id^="figure-of-"]').evaluateAll(all => all.map(({ id }) => id.slice(10))),
    )
    expect(tables).toHaveLength(drawn.size)
    for (const { id, rows } of figures.filter(one => !drawn.has(one.id)))
      expect({ id, rows: JSON.stringify(rows) }).toEqual({
        id,
        rows: expect.not.stringMatching(/"share":|"value":-?\d/),
      })

    for (const [at, figure] of figures.filter(({ id }) => drawn.has(id)).entries()) {
      const onPage = await tableOnPage(page, figure.id)
      expect({ id: figure.id, table: tables[at] }).toEqual({ id: figure.id, table: onPage })
      const csv = (await (await page.request.get(`${base}/figures/${figure.id}`)).text()).replace('\uFEFF', '')
      const [head = [], ...csvRows] = Papa.parse<string[]>(csv.trimEnd()).data
      const shown = unfolded(onPage)
      const headings = (onPage[0] ?? []).map(heading => heading.replace(/ \(95 % interval\)$/, ''))
      expect({ id: figure.id, headings: head.filter(heading => !/95 % interval,? (from|to)$/.test(heading)) }).toEqual({
        id: figure.id,
        headings,
      })
      const written = csvRows.map((row, y) => row.map((value, x) => asWritten(value, shown[y]?.[x] ?? '')))
      expect({ id: figure.id, table: written }).toEqual({ id: figure.id, table: shown })
      const known = numbersIn(figure)
      const unknown = shown.flatMap(row => row.slice(1).filter(text => isNumber(text) && !known.has(text)))
      expect({ id: figure.id, unknown }).toEqual({ id: figure.id, unknown: [] })
    }
    expect(word.headings.filter(({ level }) => level === 2).length).toBeGreaterThanOrEqual(drawn.size)
    expect(word.alternatives.every(text => text.length > 20)).toBe(true)
    expect(word.alternatives.length).toBe(word.pictures)
    expect(word.pictures).toBeGreaterThan(30)

    await page.getByRole('button', { name: 'Report on paper' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Full report: To print (HTML)' }).waitFor()
    const kept = page.waitForEvent('download', { timeout: 120_000 })
    await page.getByRole('menuitem', { name: 'Short: gaps, obstacles, solutions: For Word (DOCX)' }).press('Enter')
    const download = await kept
    expect(download.suggestedFilename()).toBe('short-report-wave-1-en.docx')
    const short = readDocx(await readFile(await download.path()))
    expect(short.tables.length).toBeLessThan(tables.length / 2)
    expect(word.tables).toEqual(expect.arrayContaining(short.tables))
    expect(short.headings.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Summary', 'Service gaps', 'Method annex', 'What the full report also has']),
    )
  },
  300_000,
)
