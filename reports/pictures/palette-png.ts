import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compress = promisify(deflate)

export interface Dots {
  /** Red, green, blue and opacity of each. */
  data: Uint8Array | Uint8ClampedArray
  width: number
  height: number
}

const most = 256
/** Colours that are told apart while counting: five bits of red, green and blue each. */
const shades = 1 << 15

/**
 * A PNG of at most 256 colours: charts have few besides the soft edges of letters, and the file is a third of one in
 * full colour. Opacity is not kept.
 */
export async function palettePng({ data, width, height }: Dots): Promise<Buffer> {
  const { colours, indexOf } = paletteOf(data)
  const rows = Buffer.alloc(height * (width + 1))
  let at = 0
  for (let y = 0; y < height; y++) {
    // Each row begins with its filter: none.
    const start = y * (width + 1) + 1
    for (let x = 0; x < width; x++, at += 4) rows[start + x] = indexOf[shadeAt(data, at)] ?? 0
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a dot, and each a number of the palette.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', await compress(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Colour = [red: number, green: number, blue: number]

/** The most frequent colours, and for every shade the nearest of them. */
function paletteOf(data: Dots['data']): { colours: Colour[]; indexOf: Uint8Array } {
  const counts = new Uint32Array(shades)
  const sums = new Float64Array(3 * shades)
  for (let at = 0; at < data.length; at += 4) {
    const shade = shadeAt(data, at)
    counts[shade] = (counts[shade] ?? 0) + 1
    for (let part = 0; part < 3; part++) sums[3 * shade + part] = (sums[3 * shade + part] ?? 0) + (data[at + part] ?? 0)
  }
  const countOf = (shade: number) => counts[shade] ?? 0
  const meanOf = (shade: number): Colour => {
    const mean = (part: number) => Math.round((sums[3 * shade + part] ?? 0) / countOf(shade))
    return [mean(0), mean(1), mean(2)]
  }
  const used = [...counts.keys()].filter(shade => countOf(shade) > 0).sort((a, b) => countOf(b) - countOf(a))
  const colours = used.slice(0, most).map(meanOf)
  const indexOf = new Uint8Array(shades)
  used.forEach((shade, rank) => {
    indexOf[shade] = rank < most ? rank : nearest(colours, meanOf(shade))
  })
  return { colours, indexOf }
}

function shadeAt(data: Dots['data'], at: number): number {
  return (((data[at] ?? 0) >> 3) << 10) | (((data[at + 1] ?? 0) >> 3) << 5) | ((data[at + 2] ?? 0) >> 3)
}

function nearest(colours: Colour[], [red, green, blue]: Colour): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  colours.forEach(([otherRed, otherGreen, otherBlue], at) => {
    const distance = (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2
    if (distance >= least) return
    best = at
    least = distance
  })
  return best
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
