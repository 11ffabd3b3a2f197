import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import papaparse from 'papaparse'
import type { Column } from '../../../server/imports/columns.ts'
import { decode } from '../../../server/imports/decode.ts'
import { readCsv } from '../../../server/imports/read-csv.ts'

const columns: Column<'code' | 'name' | 'notes'>[] = [
  { field: 'code', names: ['código', 'clave'], isRequired: true },
  { field: 'name', names: ['nombre', 'nom'] },
  { field: 'notes', names: ['notas'], isLong: true },
]
const read = (text: string | Buffer) => readCsv(Buffer.from(text), columns)
const cellsOf = async (text: string | Buffer) => (await read(text)).rows.map(({ cells }) => cells)
const utf16be = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
const windows1252 = (text: string) => Buffer.from(text, 'latin1')
const faultOf = async (file: string | Buffer) => {
  const problem = await read(file).then(
    () => undefined,
    error => error,
  )
  return problem?.errors?.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])[0]
}

describe('encodings', () => {
  const text = 'code,name\n1,Córdoba – Ñuñoa €\n'
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(text), 'utf-16be'],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', windows1252('code,name\n1,C\u00f3rdoba \u0096 \u00d1u\u00f1oa \u0080\n'), 'windows-1252'],
  ])('%s is read', async (_, bytes, encoding) => {
    const sheet = await read(bytes)
    expect(sheet.encoding).toBe(encoding)
    expect(sheet.rows).toEqual([{ row: 2, cells: { code: '1', name: 'Córdoba – Ñuñoa €' }, messages: [] }])
  })

  test('a broken row among good ones is told about, by row and column, and the others are read', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => Buffer.from(`${at},Núñez ${at}\n`))
    const sheet = await read(Buffer.concat([Buffer.from('code,Nombre\n'), ...rows, windows1252('x,N\u00fa\u00f1ez\n')]))
    expect(sheet.encoding).toBe('utf-8')
    expect(sheet.rows.slice(0, 20).every(row => row.messages.length === 0)).toBe(true)
    expect(sheet.rows[20]).toMatchObject({
      row: 22,
      messages: [{ column: 'Nombre', code: 'encoding', severity: 'error' }],
    })
  })

  test('a row in UTF-8 among rows in Windows-1252 is told about', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => windows1252(`${at},N\u00fa\u00f1ez\n`))
    const sheet = await read(Buffer.concat([windows1252('code,name\n'), ...rows, Buffer.from('x,Núñez\n')]))
    expect(sheet.encoding).toBe('windows-1252')
    expect(sheet.rows.map(row => row.messages.map(({ code }) => code).join())).toEqual([
      ...Array(20).fill(''),
      'encoding',
    ])
  })

  test('a sign that lies across two pieces of a large file is one sign', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const long = 'x'.repeat((1 << 20) - 10 - shift)
      expect((await decode(Buffer.from(`code\n${long}€€€\r\n1`))).text).toBe(`code\n${long}€€€\n1`)
    }
  })
})

describe('separators, quotes and line ends', () => {
  test.each([
    ['comma', 'code,name\n1,A\n', ','],
    ['semicolon', 'code;name\n1;A\n', ';'],
    ['tab', 'code\tname\n1\tA\n', '\t'],
    ['semicolon, with commas in the names', 'code;name, in full;notes\n1;A, of B, C;x\n', ';'],
    ['Excel’s own line', 'sep=;\ncode;name\n1;A\n', ';'],
  ])('%s', async (_, text, separator) => {
    const sheet = await read(text)
    expect(sheet.separator).toBe(separator)
    expect(sheet.rows[0]?.cells.code).toBe('1')
  })

  test('line ends of all kinds, in quotes too; empty rows are skipped and counted', async () => {
    const sheet = await read('code,notes\r\n\r\n1,"first\r\nsecond"\r;\n,,,\n2,"a ""quoted"" word"\n\n')
    expect(sheet.rows.map(({ row, cells }) => [row, cells.code, cells.notes])).toEqual([
      [3, '1', 'first\nsecond'],
      [4, ';', ''],
      [6, '2', 'a "quoted" word'],
    ])
  })

  test('a line end in a name is a space', async () => {
    expect(await cellsOf('code,name\n1,"Safe\nHouse"')).toEqual([{ code: '1', name: 'Safe House' }])
  })

  test('what papaparse writes is read back, whatever the cells hold', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'abcé€"\',;\t|\n\r =+-@ñÜ字🙂'), maxLength: 12 })
      .map(text => text.replaceAll(/\r\n?/g, '\n').trim())
    const rows = fc.array(fc.record({ code: cell, name: cell, notes: cell }), { minLength: 1, maxLength: 30 })
    const expected = (text: string, isLong: boolean) =>
      (isLong ? text : text.replaceAll(/[\n\t]+/g, ' ')).replace(/^'(?=[=+\-@])/, '').normalize('NFC')
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (given, delimiter, newline) => {
          const text = papaparse.unparse(given, { delimiter, newline, columns: ['code', 'name', 'notes'] })
          const wanted = given
            .filter(row => Object.values(row).some(value => value !== ''))
            .map(({ code, name, notes }) => ({
              code: expected(code, false),
              name: expected(name, false),
              notes: expected(notes, true),
            }))
          expect(await cellsOf(text)).toEqual(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a formula that we made harmless is what it was', async () => {
    expect(await cellsOf("code,name\n1,'+1 703 555 0100\n2,O'Neill\n3,'s-Hertogenbosch")).toEqual([
      { code: '1', name: '+1 703 555 0100' },
      { code: '2', name: "O'Neill" },
      { code: '3', name: "'s-Hertogenbosch" },
    ])
  })
})

describe('headings', () => {
  test('in any order, case and language; what is not known is named and not fatal', async () => {
    const { headings, rows } = await read('NOMBRE;favourite colour; Clave ;nom\nA;red;1;B\n')
    expect(headings).toEqual([
      { name: 'NOMBRE', field: 'name' },
      { name: 'favourite colour', field: undefined },
      { name: 'Clave', field: 'code' },
      { name: 'nom', field: undefined },
    ])
    expect(rows[0]?.cells).toEqual({ name: 'A', code: '1' })
  })

  test('a column that must be there', async () => {
    expect(await faultOf('name\nA\n')).toEqual(['#/columns/code', 'missing_column'])
  })
})

describe('rows that cannot be used', () => {
  test('more cells than the heading, wrong quotation marks, control characters', async () => {
    const { rows } = await read('code,name\n1,A,B\n2,"A" B"\n3,A\u0007\n4,A,,\n5,A\uFFFD')
    expect(rows.map(({ row, messages }) => [row, messages.map(({ code }) => code).join()])).toEqual([
      [2, 'too_many_cells'],
      [3, 'quotes'],
      [4, 'characters'],
      [5, ''],
      [6, 'encoding'],
    ])
  })
})

describe('files that cannot be used', () => {
  test.each([
    ['nothing', '', 'empty', '#'],
    ['blank rows', '\n\n , \n', 'empty', '#'],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004rest'), 'workbook', '#'],
    ['an old Excel workbook', windows1252('\u00d0\u00cf\u0011\u00e0rest'), 'workbook', '#'],
    ['a PDF', '%PDF-1.7 …', 'not_text', '#'],
    ['a picture', Buffer.alloc(500), 'not_text', '#'],
    ['a quotation mark that never ends', 'code,name\n1,A\n2,"B\n3,C\n', 'open_quote', '#/rows/3'],
    ['too many rows', `code\n${'1\n'.repeat(100_001)}`, 'too_many_rows', '#'],
  ])('%s', async (_, file, code, pointer) => {
    expect(await faultOf(file)).toEqual([pointer, code])
  })

  test('whatever the bytes are, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        const outcome = await read(Buffer.from(bytes)).catch(error => error.slug)
        expect(typeof outcome === 'object' || outcome === 'file-unusable').toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

test('a large file leaves others their turn', async () => {
  const text = `code,name,notes\n${'123,"Núñez, Ana",a note\n'.repeat(90_000)}`
  let turns = 0
  const counting = setInterval(() => turns++, 1)
  const { rows } = await read(text)
  clearInterval(counting)
  expect(rows).toHaveLength(90_000)
  expect(turns).toBeGreaterThan(10)
})
