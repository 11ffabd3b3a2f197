import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 12 characters of Crockford base 32: 60 bits. */
export function newCode(): string {
  return Array.from(randomBytes(12), byte => alphabet[byte & 31]).join('')
}

export interface CodeKeys {
  /** By which the draft is found; the code cannot be computed from it. */
  hash: Buffer
  /** Opens the draft; not kept. */
  key: Buffer
}

/** Two keys from one code. scrypt makes each guess dear, and the salt makes guessing useless without the installation's secret. */
export function keysOf(code: string, salt: Buffer): Promise<CodeKeys> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 64, { N: 16_384, r: 8, p: 1 }, (error, derived) => {
      if (error) reject(error)
      else resolve({ key: derived.subarray(0, 32), hash: createHash('sha256').update(derived.subarray(32)).digest() })
    })
  })
}

const version = 1
const ivLength = 12
const tagLength = 16
/** Lengths are rounded up, so that they say little about what was answered. */
const block = 1024

/** AES-256-GCM: version, nonce, tag, ciphertext. `owner` is bound to it: it cannot be opened in another row's place. */
export function seal(content: object, { key, owner }: { key: Buffer; owner: string }): Buffer {
  const plain = Buffer.from(JSON.stringify(content))
  const padded = Buffer.alloc(Math.ceil((plain.length + 1) / block) * block, ' ')
  plain.copy(padded)
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), sealed])
}

/** Throws when the key is not the one it was sealed with, or a byte was changed. */
export function unseal(sealed: Buffer, { key, owner }: { key: Buffer; owner: string }): unknown {
  if (sealed[0] !== version) throw new RangeError('sealed by an unknown version')
  const iv = sealed.subarray(1, 1 + ivLength)
  const tag = sealed.subarray(1 + ivLength, 1 + ivLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
  const plain = Buffer.concat([decipher.update(sealed.subarray(1 + ivLength + tagLength)), decipher.final()])
  return JSON.parse(plain.toString())
}
