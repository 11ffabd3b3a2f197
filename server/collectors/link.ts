import { randomBytes } from 'node:crypto'

const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** 12 characters that cannot be misread when copied from paper (59 bits). */
export function newLink(): string {
  const link: string[] = []
  while (link.length < 12) {
    // Bytes of 248 and more would make the first letters likelier.
    for (const byte of randomBytes(16))
      if (byte < 248 && link.length < 12) link.push(letters[byte % letters.length] ?? '')
  }
  return link.join('')
}
