import { describe, expect, test } from '@jest/globals'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { palettePng } from '../../../reports/pictures/palette-png.ts'

/** Red, green and blue of every dot, as a reader of the file sees them. */
async function dotsOf(png: Buffer): Promise<number[][]> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  const { data } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height)
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(4 * at, 4 * at + 3)])
}

const given = (colours: number[][], width: number) => ({
  data: Uint8Array.from(colours.flatMap(colour => [...colour, 255])),
  width,
  height: colours.length / width,
})

describe('a PNG with a palette', () => {
  test('keeps few colours exactly, and where they are', async () => {
    const colours = [
      [255, 255, 255],
      [68, 119, 170],
      [31, 41, 51],
      [255, 255, 255],
      [68, 119, 170],
      [68, 119, 170],
    ]
    expect(await dotsOf(await palettePng(given(colours, 3)))).toEqual(colours)
  })

  test('gives the rarest of too many colours the nearest that is kept', async () => {
    const many = Array.from({ length: 4096 }, (_, at) => [(at >> 8) * 16, ((at >> 4) & 15) * 16, (at & 15) * 16])
    const seen = await dotsOf(await palettePng(given([...many, ...Array(64).fill([255, 255, 255])], 64)))
    expect(new Set(seen.map(String)).size).toBe(256)
    expect(seen.at(-1)).toEqual([255, 255, 255])
  })
})
