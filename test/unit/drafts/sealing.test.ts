import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deriveSecrets } from '../../../server/auth/secrets.ts'
import { keysOf, newCode, seal, unseal } from '../../../server/drafts/sealing.ts'

const secrets = deriveSecrets('a secret of the tests, long enough for it')
const salt = secrets.codeSaltOf('collector')

test('codes have 12 characters that cannot be misread, and do not repeat', () => {
  const codes = Array.from({ length: 2_000 }, newCode)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  expect(new Set(codes).size).toBe(2_000)
  expect(new Set(codes.join('')).size).toBe(32)
})

test('what was sealed comes back with the same code, whatever it holds', async () => {
  const { key } = await keysOf(newCode(), salt)
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), content => {
      expect(unseal(seal(content, { key, owner: 'a' }), { key, owner: 'a' })).toEqual({ ...content })
    }),
  )
})

test('another code, another collector, another installation or a changed byte opens nothing', async () => {
  const code = newCode()
  const { key, hash } = await keysOf(code, salt)
  const sealed = seal({ help_known: 'no' }, { key, owner: 'a' })
  const others = [
    await keysOf(newCode(), salt),
    await keysOf(code, secrets.codeSaltOf('another collector')),
    await keysOf(code, deriveSecrets('another secret, long enough for it too').codeSaltOf('collector')),
  ]
  for (const other of others) {
    expect(other.hash.equals(hash)).toBe(false)
    expect(() => unseal(sealed, { key: other.key, owner: 'a' })).toThrow()
  }
  expect(() => unseal(sealed, { key, owner: 'b' })).toThrow()
  for (let at = 0; at < sealed.length; at += 7) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(changed, { key, owner: 'a' })).toThrow()
  }
})

test('neither the answers nor how many there are can be seen from outside, and sealing again looks different', async () => {
  const { key } = await keysOf(newCode(), salt)
  const one = seal({ help_known: 'no' }, { key, owner: 'a' })
  const many = seal(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`q${at}`, 'yes'])), { key, owner: 'a' })
  expect(one.length).toBe(many.length)
  expect(one.toString('latin1')).not.toContain('help_known')
  expect(seal({ help_known: 'no' }, { key, owner: 'a' }).equals(one)).toBe(false)
  expect(seal({ text: randomBytes(2_000).toString('hex') }, { key, owner: 'a' }).length).toBeGreaterThan(4_000)
})
