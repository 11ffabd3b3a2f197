import { createHash, randomBytes } from 'node:crypto'

/** None of them can be misread when copied from paper. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'

const ofCollector = 12
/** Longer than a collector's own link, which is how the two are told apart. */
export const personalLinkLength = 20
/** To some sections of somebody's draft. */
export const shareLinkLength = 26

/** 12 characters (59 bits). */
export function newLink(): string {
  for (;;) {
    const link = lettersOf(randomBytes(32), ofCollector)
    if (link.length === ofCollector) return link
  }
}

/** At most so many letters; each byte gives one, or none. */
export function lettersOf(bytes: Uint8Array, count: number): string {
  // Bytes of 248 and more would make the first letters likelier.
  const even = [...bytes].filter(byte => byte < 248).slice(0, count)
  return even.map(byte => letters[byte % letters.length]).join('')
}

/** What is stored of a link that is given to one person. */
export function hashOfLink(link: string): Buffer {
  return createHash('sha256').update(link).digest()
}
