import { createHash, randomBytes } from 'node:crypto'

const form = /^gw_[A-Za-z0-9_-]{43}$/

/** 256 random bits: nobody guesses one, so a plain hash is enough to keep it by. */
export function newKey(): string {
  return `gw_${randomBytes(32).toString('base64url')}`
}

export function startOf(key: string): string {
  return key.slice(0, 7)
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** What `Authorization: Bearer …` holds. Undefined: no such header; empty: something else than a key of ours. */
export function keyIn(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined
  const given = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? ''
  return form.test(given) ? given : ''
}
