import { expect, test } from '@jest/globals'
import Papa from 'papaparse'
import { guardFormula } from '../../../reports/exports/guard.ts'
import { tableCsv } from '../../../reports/exports/table-csv.ts'
import { codes, labels } from '../../../reports/exports/values.ts'
import type { Codebook } from '../../../surveys/codebook/codebook.ts'
import { miniCodebook, miniRows } from './mini.ts'
import { write } from './write.ts'

const dangerous = [
  '=1+1',
  '-5 people',
  '@home',
  '\t=cmd',
  '\r=cmd',
  '\n=cmd',
  '\0=cmd',
  '+44 20',
  '＝1',
  '＋1',
  '－1',
  '＠1',
]

test.each(dangerous)('%j gets a quote in front', text => {
  expect(guardFormula(text)).toBe(`'${text}`)
})

test.each(['Hello = x', '', 'a-b', ' plain', '12'])('%j stays as it is', text => {
  expect(guardFormula(text)).toBe(text)
})

function labelled(question: string, option: string): Codebook {
  const text = (words: string) => ({ default: words })
  return {
    ...miniCodebook,
    variables: miniCodebook.variables.map(variable => ({
      ...variable,
      label: text(question),
      choices: variable.choices.map(choice => ({ ...choice, label: text(option) })),
    })),
  }
}

test.each([...dangerous, '";=HYPERLINK("http://x")', 'a,b', 'a\r\nb'])(
  'a label %j stays one cell and runs as no formula, in headers and cells',
  label => {
    const csv = write({ codebook: labelled(label, label), values: labels('en'), rows: miniRows })
    const { data, errors } = Papa.parse<string[]>(csv.slice(1), {
      delimiter: ',',
      newline: '\r\n',
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    expect(data).toHaveLength(4)
    for (const row of data) {
      expect(row).toHaveLength(7)
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
    }
  },
)

test('codes are numbers and stay so', () => {
  expect(write({ codebook: miniCodebook, values: codes, rows: miniRows })).toContain(',-99,')
})

test('a figure guards its words and not its numbers, and says what is withheld', () => {
  const table = {
    caption: 'A figure',
    columns: [
      { key: 'item', label: '=Item', numeric: false },
      { key: 'share', label: 'Share', numeric: true },
    ],
    rows: [
      {
        key: 'a',
        cells: [
          { text: '@a', value: '@a', withheld: false },
          { text: '−50 %', value: -0.5, withheld: false },
        ],
      },
      {
        key: 'b',
        cells: [
          { text: 'b', value: 'b', withheld: false },
          { text: 'withheld', value: null, withheld: true },
        ],
      },
    ],
  }
  expect(tableCsv(table)).toBe(`\uFEFF"'=Item",Share\r\n"'@a",-0.5\r\nb,withheld\r\n`)
})
