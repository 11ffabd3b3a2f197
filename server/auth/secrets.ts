import {
  type Cipher,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  type Decipher,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { lettersOf, personalLinkLength, shareLinkLength } from '../collectors/link.ts'

/** Everything derived from the installation's one secret. Losing it makes new tables differ from published ones. */
export interface Secrets {
  /** Signs sessions. */
  session: string
  setupToken: string
  /** Hashes whose attempts are counted. */
  throttles: Buffer
  /** Signs device cookies. */
  devices: Buffer
  /** Receipt code of a response: 12 characters of Crockford base 32, the same at every retry. */
  receiptOf(organisationId: string, responseId: string): string
  /** Salts the codes of unfinished answers of one collector, so that they are worth nothing without this secret. */
  codeSaltOf(collectorId: string): Buffer
  /** Link to some sections of a draft: 26 characters. */
  shareLinkOf(shareId: string): string
  /** Record keys of an assessment's responses (cell-key method): response id → uint32. */
  recordKeysOf(assessmentId: string): (responseId: string) => number
  /** Personal link of an invitation: 20 characters (99 bits). It can be shown again and need not be kept. */
  invitationLinkOf(invitationId: string): string
  /** Sign challenges of the proof of work, and the keys that solve them. */
  proofs: { challenges: string; keys: string }
  /** Link to a question about a response: 20 characters, as those of invitations. */
  replyLinkOf(queryId: string): string
  /** Names the texts of one question without telling whose they are. */
  textKeysOf(question: string): TextKeys
}

export interface TextKeys {
  /** The same at every call: response id → key of its text, which looks like a UUID. */
  seal(responseId: string): string
  /** Key → response id; any UUID gives one. */
  open(textKey: string): string
  /** Of an order that has nothing to do with the ids. */
  orderSalt: string
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function deriveSecrets(secret: string): Secrets {
  const part = (name: string) => Buffer.from(hkdfSync('sha256', secret, 'groundwork', name, 32))
  const receipts = part('receipts')
  const records = part('records')
  const invitations = part('invitations')
  const codes = part('draft codes')
  const shares = part('draft shares')
  const replies = part('replies')
  const texts = part('texts')
  return {
    session: part('sessions').toString('hex'),
    setupToken: part('setup').toString('base64url').slice(0, 24),
    throttles: part('throttles'),
    devices: part('devices'),
    proofs: { challenges: part('challenges').toString('hex'), keys: part('challenge keys').toString('hex') },
    receiptOf(organisationId, responseId) {
      const digest = createHmac('sha256', receipts).update(`${organisationId}\0${responseId}`).digest()
      return Array.from({ length: 12 }, (_, index) => alphabet[(digest[index] ?? 0) & 31]).join('')
    },
    codeSaltOf: collectorId => createHmac('sha256', codes).update(collectorId).digest(),
    shareLinkOf: shareId =>
      lettersOf(createHmac('sha512', shares).update(shareId.toLowerCase()).digest(), shareLinkLength),
    recordKeysOf(assessmentId) {
      const key = createHmac('sha256', records).update(assessmentId).digest()
      return responseId => createHmac('sha256', key).update(`${assessmentId}\0${responseId}`).digest().readUInt32BE(0)
    },
    invitationLinkOf: invitationId => linkOf(invitations, invitationId),
    replyLinkOf: queryId => linkOf(replies, queryId),
    textKeysOf: question => textKeys(createHmac('sha256', texts).update(question).digest()),
  }
}

/** A UUID is one block of AES, so that the cipher alone, without any mode, is a secret permutation of all UUIDs. */
function textKeys(key: Buffer): TextKeys {
  const turn = (cipher: Cipher | Decipher, id: string) => {
    cipher.setAutoPadding(false)
    const hex = Buffer.concat([cipher.update(id.replaceAll('-', ''), 'hex'), cipher.final()]).toString('hex')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  return {
    seal: responseId => turn(createCipheriv('aes-256-ecb', key, null), responseId),
    open: textKey => turn(createDecipheriv('aes-256-ecb', key, null), textKey),
    orderSalt: createHmac('sha256', key).update('order').digest('hex'),
  }
}

/** 64 bytes: that fewer than 20 of them give a letter does not happen. */
function linkOf(key: Buffer, id: string): string {
  return lettersOf(createHmac('sha512', key).update(id.toLowerCase()).digest(), personalLinkLength)
}

/** What is stored instead of the receipt code, and looked up at a withdrawal. */
export function receiptKey(receipt: string): string {
  return createHash('sha256').update(receipt).digest().readBigInt64BE(0).toString()
}

/** The configured secret, or the one kept beside the data, made at the first start. */
export function loadSecret(configured: string | undefined, dataDirectory: string): string {
  if (configured) return configured
  const file = join(dataDirectory, 'secret.key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataDirectory, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600, flush: true })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
  return secret
}

/** Refuses to run a database with another secret than the one it began with. */
export async function guardSecret(db: Kysely<DB>, secret: string): Promise<void> {
  const fingerprint = createHash('sha256').update(`fingerprint\0${secret}`).digest('hex').slice(0, 16)
  await db
    .insertInto('instance')
    .values({ secretFingerprint: fingerprint })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  const { rows } = await sql<{
    same: boolean
  }>`select secret_fingerprint = ${fingerprint} as same from instance`.execute(db)
  if (rows[0]?.same) return
  throw new Error(
    'This database was set up with another secret. Nothing was changed. Set GROUNDWORK_SECRET to the first one, or put the ' +
      'first secret.key back into the data directory; without it receipts and published tables could not be reproduced.',
  )
}
