import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { notFound, Problem } from '../contract/problems.ts'

/** Enough for print at the size of a cover; larger pictures are made smaller. */
const largest = { width: 1200, height: 600 }
/** A picture of more dots would take the memory of the server to unpack. */
const maxDots = 40_000_000

export interface Logo {
  content: Buffer
  width: number
  height: number
}

export async function findLogo(db: Kysely<DB>, organisationId: string): Promise<Logo | null> {
  const found = await db
    .selectFrom('logos')
    .select(['content', 'width', 'height'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return found ?? null
}

export async function getLogo(db: Kysely<DB>, organisationId: string): Promise<Logo> {
  const logo = await findLogo(db, organisationId)
  if (!logo) throw notFound('logo')
  return logo
}

/** Draws the picture anew, so that nothing but its dots is kept: no place, no camera, no script. */
export async function saveLogo(
  trx: Transaction<DB>,
  { organisationId, actorId, file }: { organisationId: string; actorId: string; file: Buffer },
): Promise<{ width: number; height: number }> {
  const { width: givenWidth, height: givenHeight } = sizeOf(file)
  if (givenWidth * givenHeight > maxDots) throw Problem.because('picture_too_many_dots')
  if (!isWhole(file)) throw Problem.because('picture_cut_off')
  const image = await loadImage(file).catch(() => {
    throw Problem.because('no_picture')
  })
  const logo = await redraw(image)
  await trx
    .insertInto('logos')
    .values({ organisationId, ...logo })
    .onConflict(conflict => conflict.column('organisationId').doUpdateSet(logo))
    .execute()
  await recordAudit(trx, { organisationId, actorId, action: 'organisation.logo', target: organisationId })
  return { width: logo.width, height: logo.height }
}

export async function deleteLogo(
  trx: Transaction<DB>,
  { organisationId, actorId }: { organisationId: string; actorId: string },
): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('logos')
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw notFound('logo')
  await recordAudit(trx, { organisationId, actorId, action: 'organisation.logo', target: organisationId })
}

async function redraw(image: Image): Promise<Logo> {
  const scale = Math.min(1, largest.width / image.width, largest.height / image.height)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(image, 0, 0, width, height)
  return { content: await canvas.encode('png'), width, height }
}

/** Of a PNG or JPEG, from its head alone: a small file can claim to unpack to gigabytes. */
function sizeOf(file: Buffer): { width: number; height: number } {
  if (file.length > 24 && file.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n')
    return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
  if (file.length > 4 && file.readUInt16BE(0) === 0xffd8) return jpegSize(file)
  throw Problem.because('no_picture')
}

/** Half a picture would be drawn too, the rest of it blank. */
function isWhole(file: Buffer): boolean {
  return file[0] === 0xff ? file.lastIndexOf('\xff\xd9', undefined, 'latin1') > 0 : file.includes('IEND')
}

function jpegSize(file: Buffer): { width: number; height: number } {
  let at = 2
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    at += 2 + file.readUInt16BE(at + 2)
  }
  throw Problem.because('no_picture')
}
