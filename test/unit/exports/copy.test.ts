import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, test } from '@jest/globals'
import { areaKey, CsvOfCopy } from '../../../reports/exports/copy-rows.ts'
import { RowWriter } from '../../../reports/exports/row-writer.ts'
import { codes } from '../../../reports/exports/values.ts'
import { goldenCodes, miniCodebook, miniRows, miniSuppression } from './mini.ts'

const area = '018f2f5e-6b1c-7c3a-9a55-0c6c7d1f2a10'
const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
const trailer = Buffer.from([255, 255])

function tuple(...fields: Uint8Array[]): Buffer {
  const parts = fields.flatMap(field => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(field.length)
    return [length, field]
  })
  return Buffer.concat([Buffer.from([0, fields.length]), ...parts])
}

const rows = miniRows.map(({ id, facts }) => tuple(Buffer.from(id), Buffer.from(areaKey(area), 'latin1'), facts))
const copy = Buffer.concat([header, ...rows, trailer])

function transform() {
  const options = { codebook: miniCodebook, suppression: miniSuppression, values: codes, lead: ['row_id', 'area'] }
  const writer = new RowWriter({ ...options, separator: ',' })
  return new CsvOfCopy(writer, new Map([[areaKey(area), Buffer.from(',"N"')]]))
}

async function csvOf(chunks: Buffer[]): Promise<string> {
  const csv = transform()
  const [written] = await Promise.all([text(csv), pipeline(Readable.from(chunks), csv)])
  return written
}

const expected = goldenCodes
  .map((line, index) => line.replace(',', index === 0 ? ',area,' : ',"N",'))
  .map(line => `${line}\r\n`)
  .join('')

test.each([1, 2, 3, 7, 19, 20, 64, copy.length])('a copy in chunks of %i bytes', async size => {
  const chunks = Array.from({ length: Math.ceil(copy.length / size) }, (_, i) =>
    copy.subarray(i * size, (i + 1) * size),
  )
  expect(await csvOf(chunks)).toBe(expected)
})

test('a copy without rows is a header', async () => {
  expect(await csvOf([header, trailer])).toBe(`${expected.split('\r\n')[0]}\r\n`)
})

test('a row of an unknown area ends the file with an error', async () => {
  const stranger = tuple(Buffer.from('r1'), Buffer.alloc(16), miniRows[0]?.facts ?? Buffer.alloc(0))
  await expect(csvOf([header, stranger, trailer])).rejects.toThrow('area')
})
