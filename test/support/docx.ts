import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50

/** Names and contents of a zip file, by its directory. */
export function unzip(file: Buffer): Map<string, Buffer> {
  let end = file.length - 22
  while (end >= 0 && file.readUInt32LE(end) !== endOfDirectory) end--
  const entries = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const files = new Map<string, Buffer>()
  for (let i = 0; i < entries; i++) {
    const [method, size, nameLength] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
    ]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(start, start + size)
    files.set(name, method === 0 ? packed : inflateRawSync(packed))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return files
}

export interface WordDocument {
  xml: string
  /** Rows of cells, the head first. */
  tables: string[][][]
  headings: { level: number; text: string }[]
  alternatives: string[]
  pictures: number
}

export function readDocx(file: Buffer): WordDocument {
  const files = unzip(file)
  const xml = files.get('word/document.xml')?.toString() ?? ''
  const parts = (source: string, tag: string) => source.match(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs')) ?? []
  const textOf = (source: string) =>
    parts(source, 't')
      .map(one => decode(one.replace(/<[^>]*>/g, '')))
      .join('')
  return {
    xml,
    tables: parts(xml, 'tbl').map(table => parts(table, 'tr').map(row => parts(row, 'tc').map(textOf))),
    headings: parts(xml, 'p').flatMap(paragraph => {
      const level = /<w:pStyle w:val="Heading(\d)"/.exec(paragraph)?.[1]
      return level ? [{ level: Number(level), text: textOf(paragraph) }] : []
    }),
    alternatives: [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text = '']) => decode(text)),
    pictures: [...files.keys()].filter(name => name.startsWith('word/media/')).length,
  }
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
