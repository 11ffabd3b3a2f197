import { createCanvas } from '@napi-rs/canvas'
import { writeFileSync, readFileSync } from 'node:fs'
const c = createCanvas(7000, 6500); const x = c.getContext('2d'); x.fillStyle='white'; x.fillRect(0,0,7000,6500); writeFileSync('/tmp/own-logos/dots.png', await c.encode('png'))
// JPEG with EXIF orientation 6
const j = readFileSync('/tmp/own-logos/normal.jpg')
const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000','hex')
writeFileSync('/tmp/own-logos/turned.jpg', Buffer.concat([j.subarray(0,2), exif, j.subarray(2)]))
