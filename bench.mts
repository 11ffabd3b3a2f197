import { loadImage, createCanvas } from '@napi-rs/canvas'
import { palettePng } from './reports/pictures/palette-png.ts'
import { writeFileSync, statSync } from 'node:fs'
for (const n of [60, 19, 2, 9, 10, 92]) {
  const f = `/tmp/own-shots/docx/word/media/image${n}.png`
  const im = await loadImage(f); const c = createCanvas(im.width, im.height); const x = c.getContext('2d'); x.drawImage(im, 0, 0)
  let t = performance.now(); await c.encode('png'); const enc = performance.now() - t
  t = performance.now(); const data = x.getImageData(0, 0, im.width, im.height).data; const g = performance.now() - t
  t = performance.now(); const b = await palettePng({ data, width: im.width, height: im.height })
  console.log(n, statSync(f).size, b.length, 'native', enc | 0, 'read', g | 0, 'palette', (performance.now() - t) | 0)
  writeFileSync(`/tmp/own-shots/q${n}.png`, b)
}
