import { describe, expect, test } from '@jest/globals'
import type { Chart } from 'chart.js'
import { barsOf, drawnRows, isHeat, maxBars } from '../../../reports/charts/bars.ts'
import { type ChartSettings, chartOf, chartOfBars } from '../../../reports/charts/chart.ts'
import { foldIntervals } from '../../../reports/charts/columns.ts'
import { describe as describeFigure } from '../../../reports/charts/describe.ts'
import { isEmpty } from '../../../reports/charts/empty.ts'
import { findingOf } from '../../../reports/charts/finding.ts'
import { heatOf } from '../../../reports/charts/heat.ts'
import { ar } from '../../../reports/charts/messages/ar.ts'
import { en } from '../../../reports/charts/messages/en.ts'
import { es } from '../../../reports/charts/messages/es.ts'
import { fr } from '../../../reports/charts/messages/fr.ts'
import { loadMessages } from '../../../reports/charts/messages/load.ts'
import { baseNoteOf, methodNoteOf } from '../../../reports/charts/notes.ts'
import { colourOf } from '../../../reports/charts/palette.ts'
import { figureTable } from '../../../reports/charts/table.ts'
import { wrap } from '../../../reports/charts/wrap.ts'
import type { Figure } from '../../../reports/sections/figures.ts'
import { aReport, figure, partner, people, provider, randomResponses, resident, talliesOf } from './wave.ts'

const settings: ChartSettings = { messages: en, locale: 'en' }
const tallies = [provider, resident, partner].map(codebook => talliesOf(codebook, randomResponses(codebook, 118)))
const figures = aReport({ tallies, invited: { provider: 200 } }).sections.flatMap(section => section.figures)

function stringsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, `${path}.${key}`))
}

describe('messages', () => {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

  test.each(Object.entries({ ar, es, fr }))('%s fills in what English does', (_language, messages) => {
    const english = new Map(stringsIn(en))
    for (const [path, text] of stringsIn(messages)) {
      expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path) ?? '')])
      expect(text).not.toBe('')
    }
  })

  test('are loaded by language, English where there are none', async () => {
    expect(await loadMessages('fr-CA')).toBe(fr)
    expect(await loadMessages('ti')).toBe(en)
  })
})

describe('findings', () => {
  const given = people([55, { served_any: 'yes' }], [63, { served_any: 'no' }])
  const report = aReport({ tallies: [talliesOf(provider, given)], invited: { provider: 236 } })
  const served = figure(report, 'shares', 'provider.served_any')

  test('say what the numbers say', () => {
    expect(findingOf(served, en, 'en')).toBe('53% of providers answered “No”')
    const coverage = figure(report, 'coverage', 'coverage.provider')
    expect(findingOf(coverage, en, 'en')).toBe('118 providers answered, 50% of the 236 invited')
    expect(findingOf(coverage, fr, 'fr').replaceAll(/\s/g, ' ')).toBe(
      '118 prestataires ont répondu, soit 50 % des 236 invités',
    )
    expect(baseNoteOf(served, en, 'en')).toBe('n = 118 providers')
  })

  test('the text alternative has every number of a short chart', () => {
    expect(describeFigure(served, en, 'en')).toBe(
      '53% of providers answered “No”. n = 118 providers. Yes: 47% (95 % interval 40% to 53%); No: 53% (95 % interval 47% to 60%); I don’t know: 0% (95 % interval 0% to 2%).',
    )
  })

  test.each(Object.entries({ ar, en, es, fr }))('no figure leaves a placeholder or a key in %s', (locale, messages) => {
    for (const figure of figures) {
      const texts = [findingOf, describeFigure, baseNoteOf, methodNoteOf].map(text => text(figure, messages, locale))
      for (const text of texts) {
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/)
        expect(text.length).toBeGreaterThan(5)
      }
    }
  })
})

describe('tables', () => {
  test('every row has a cell for every column, and withheld cells have no value', () => {
    for (const figure of figures) {
      const { columns, rows } = figureTable(figure, en, 'en')
      for (const { cells } of rows) {
        expect(cells).toHaveLength(columns.length)
        for (const cell of cells)
          if (cell.withheld) expect(cell).toEqual({ text: 'fewer than 5', value: null, withheld: true })
      }
    }
  })

  test('shares are in order of size, don’t know last, with numbers to compute on', () => {
    const given = people([60, { local_known: 'dont_know' }], [30, { local_known: 'no' }], [10, { local_known: 'yes' }])
    const report = aReport({ tallies: [talliesOf(provider, given)] })
    const { columns, rows } = figureTable(figure(report, 'shares', 'provider.local_known'), en, 'en')
    expect(columns.map(({ key }) => key)).toEqual(['answer', 'count', 'base', 'share', 'low', 'high'])
    expect(rows.map(({ cells }) => cells.slice(0, 4).map(({ value }) => value))).toEqual([
      ['Yes', 10, 100, 0.1],
      ['No', 30, 100, 0.3],
      ['I don’t know', 60, 100, 0.6],
    ])
  })

  test('for readers an interval stands in brackets behind its number, and withheld or absent ones do not', () => {
    const given = people([60, { local_known: 'no' }], [30, { local_known: 'yes' }], [12, { local_known: 'dont_know' }])
    const report = aReport({ tallies: [talliesOf(provider, given.slice(0, 90))] })
    const table = figureTable(figure(report, 'shares', 'provider.local_known'), en, 'en')
    const { columns, rows } = foldIntervals(table, en)
    expect(columns.map(({ label }) => label)).toEqual(['Answer', 'Count', 'Out of', 'Share (95 % interval)'])
    expect(rows.map(({ cells }) => cells.at(-1)?.text)).toEqual(['33% (24%–44%)', '67% (56%–76%)', '0% (0%–4%)'])
    const few = aReport({ tallies: [talliesOf(provider, given.slice(57, 93))] })
    const hidden = foldIntervals(figureTable(figure(few, 'shares', 'provider.local_known'), en, 'en'), en)
    expect(hidden.rows.map(({ cells }) => cells.at(-1)?.text)).toContain('fewer than 5')
  })

  test('training by sector has a row for each topic and sector, and a heat table of the same numbers', () => {
    const training = figures.find(({ id }) => id === 'training_sectors.provider')
    if (training?.kind !== 'training_sectors') throw new Error('no training figure by sector')
    const { columns, rows } = figureTable(training, en, 'en')
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true)
    const heat = heatOf(training, en, 'en')
    const written = heat.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).filter(text => text !== '–')
    expect(written).toEqual(rows.map(({ cells }) => cells[2]?.text))
  })
})

test('a cell of a heat table says n only where it is shown, apart from the way most serve', () => {
  const mode = { value: 'fluent', label: 'Fluent staff' }
  const cells = [
    { measure: { shown: true as const, value: 0.75 }, base: { shown: true as const, count: 8 }, mode },
    { measure: { shown: true as const, value: 0.65 }, base: { shown: false as const }, mode },
  ]
  const areas = figures.find(({ kind }) => kind === 'language_areas')
  if (areas?.kind !== 'language_areas') throw new Error('no figure of languages by area')
  const columns = ['es', 'fr'].map(value => ({ value, label: value }))
  const heat = heatOf({ ...areas, columns, rows: [{ item: 'north', label: 'North', cells }] }, en, 'en')
  expect(heat.rows[0]?.cells).toMatchObject([
    { text: '75%', mode: 'Fluent staff', base: 'n\u00A0=\u00A08' },
    { text: '65%', mode: 'Fluent staff', base: '' },
  ])
})

describe('charts', () => {
  const charts = figures.flatMap(figure => {
    if (isHeat(figure)) return []
    const chart = chartOf(figure, settings)
    return chart ? [{ figure, chart }] : []
  })

  test('a bar stands out from white paper by 3 : 1, by its colour or by its outline', () => {
    const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    const contrast = (hex: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at =>
        channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
      )
      return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }
    const weak = charts.flatMap(({ figure: { id }, chart }) =>
      chart.data.datasets.flatMap(({ data, backgroundColor, borderColor, borderWidth }) =>
        data.flatMap((_, i) => {
          const [fill, width] = [backgroundColor, borderWidth].map(value => (Array.isArray(value) ? value[i] : value))
          const isOutlined = width === 1 && contrast(String(borderColor)) >= 3
          return fill === 'transparent' || isOutlined || contrast(String(fill)) >= 3 ? [] : [`${id}: ${fill}`]
        }),
      ),
    )
    expect(weak).toEqual([])
  })

  test('every row of a figure has a bar or a withheld one of fixed length', () => {
    expect(charts.length).toBeGreaterThan(40)
    for (const { figure, chart } of charts) {
      const drawn = figure.kind === 'grid' ? drawnRows(figure).length : Math.min(figure.rows.length, maxBars)
      expect(chart.data.labels).toHaveLength(drawn)
      for (const { data } of chart.data.datasets) expect(data).toHaveLength(drawn)
    }
  })

  test('whiskers are the interval, and a withheld bar has the same length whatever it hides', () => {
    const [first = '', second = ''] = provider.variables
      .filter(({ name }) => name === 'collab_forms')
      .flatMap(({ choices }) => choices.map(({ value }) => value))
    const chartWith = (few: number) => {
      const given = people([40, { collab_forms: [first] }], [few, { collab_forms: [first, second] }], [40 - few, {}])
      const report = aReport({ tallies: [talliesOf(provider, given)] })
      return chartOf(figure(report, 'shares', 'provider.collab_forms'), settings)?.data.datasets[0]?.data ?? []
    }
    const withheld = (few: number) => chartWith(few).filter(({ x, xMin, xMax }) => x > 0 && xMin === x && xMax === x)
    expect(withheld(2)).toHaveLength(1)
    expect(withheld(2)).toEqual(withheld(4))
    const [bar] = chartWith(10)
    expect(bar?.xMin).toBeLessThan(bar?.x ?? 0)
  })

  test('right to left mirrors both axes', () => {
    const [first] = charts
    if (!first) throw new Error('no chart')
    const mirrored = chartOf(first.figure, { messages: ar, locale: 'ar', isRightToLeft: true })
    expect(mirrored?.options?.scales).toMatchObject({ x: { reverse: true }, y: { position: 'right' } })
  })

  test('the parts of a grid’s row make the whole', () => {
    const grids = figures.filter(figure => figure.kind === 'grid')
    expect(grids.length).toBeGreaterThan(4)
    for (const grid of grids) {
      const { series, labels } = barsOf(grid, en, 'en')
      labels.forEach((_, row) => {
        const parts = series.map(({ bars }) => bars[row]?.value ?? 0)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 10)
      })
    }
  })

  test('the legend has the colours of the series, also where the first row is withheld', () => {
    const two = { isStacked: false, unit: 'share' as const, labels: ['a', 'b'] }
    const bars = [
      { value: null, text: 'fewer than 5' },
      { value: 0.5, text: '50 %' },
    ]
    const series = ['North', 'South'].map(label => ({ label, bars, isWithheld: false }))
    const chart = chartOfBars({ ...two, series }, settings)
    const given = { isDatasetVisible: () => true } as unknown as Chart
    expect(chart?.options?.plugins?.legend?.labels?.generateLabels?.(given)).toMatchObject([
      { text: 'North', fillStyle: colourOf(0) },
      { text: 'South', fillStyle: colourOf(1) },
    ])
  })

  test('on a phone labels have a line more and smaller letters', () => {
    const grids = figures.filter(one => one.kind === 'grid')
    const drawn = (labelLength: number) => grids.flatMap(grid => chartOf(grid, { ...settings, labelLength }) ?? [])
    const longest = (labelLength: number) =>
      Math.max(...drawn(labelLength).flatMap(({ data }) => (data.labels ?? []).map(label => label.length)))
    expect(longest(6)).toBe(4)
    expect(longest(20)).toBe(3)
    expect(drawn(13)[0]?.options?.scales?.y?.ticks).toMatchObject({ font: { size: 11 } })
  })

  test('nothing to show gives no chart', () => {
    const few = talliesOf(provider, randomResponses(provider, 3))
    const empty: Figure = figure(aReport({ tallies: [few] }), 'shares', 'provider.served_any')
    expect(chartOf(empty, settings)).toBeNull()
    expect(findingOf(empty, en, 'en')).toBe('Too few answers to show')
  })

  test('of three answers every figure but who answered is empty, of a hundred none that has a finding is', () => {
    const few = aReport({ tallies: [talliesOf(provider, randomResponses(provider, 3))] })
    const filled = few.sections.flatMap(section => section.figures.filter(one => !isEmpty(one)))
    expect(filled.map(({ kind }) => kind)).toEqual(['coverage', 'strata'])
    for (const one of figures) if (findingOf(one, en, 'en') !== en.findings.none) expect(isEmpty(one)).toBe(false)
    expect(figures.filter(isEmpty).length).toBeLessThan(figures.length / 4)
  })

  test('nobody is said to have skipped nothing where few answered', () => {
    const few = aReport({ tallies: [talliesOf(provider, randomResponses(provider, 2))] })
    expect(findingOf(figure(few, 'skipped', 'skipped.provider'), en, 'en')).toBe('Too few answers to show')
  })
})

test('long labels are wrapped between words', () => {
  expect(wrap('Assessing danger and planning for safety', 16)).toEqual([
    'Assessing danger',
    'and planning for',
    'safety',
  ])
  expect(wrap('one two three four five six', 7)).toEqual(['one two', 'three', 'four…'])
})
