import type { Changes } from './validate.ts'

/** The last answer to a question and the revision of the draft that brought it; null: it was taken back. */
export interface Entry {
  answer: string | string[] | null
  revision: number
}

/** Question name → entry. This is what the column `answers` of a draft holds. */
export type Entries = Record<string, Entry>

export interface Saved {
  revision: number
  entries: Entries
}

export interface Merged extends Saved {
  /** What others changed since the revision that the sender knew, apart from what the sender itself sent. */
  changed: Changes
  /** Questions that others had changed since then and that now hold what the sender sent. */
  overwritten: string[]
}

/**
 * Puts changes of one device onto a draft that others may have changed meanwhile. Question by question: different questions both
 * stay, and of the same question the later one. Sending the same again changes nothing, so that a lost reply does no harm.
 */
export function mergeChanges(saved: Saved, { changes, known }: { changes: Changes; known: number }): Merged {
  const differing = Object.entries(changes).filter(([name, answer]) => !isSame(saved.entries[name]?.answer, answer))
  const revision = differing.length > 0 ? saved.revision + 1 : saved.revision
  const isNews = ({ revision: last }: Entry) => last > known
  const overwritten = differing.flatMap(([name]) => {
    const entry = saved.entries[name]
    return entry && isNews(entry) ? [name] : []
  })
  const others = Object.entries(saved.entries).filter(([name, entry]) => isNews(entry) && !Object.hasOwn(changes, name))
  return {
    revision,
    entries: {
      ...saved.entries,
      ...Object.fromEntries(differing.map(([name, answer]) => [name, { answer, revision }])),
    },
    changed: Object.fromEntries(others.map(([name, { answer }]) => [name, answer])),
    overwritten,
  }
}

/** The answers that stand, without those taken back. */
export function answersOf(entries: Entries): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, { answer }]) => (answer === null ? [] : [[name, answer]])),
  )
}

/** No answer and one taken back are the same. */
function isSame(one: Entry['answer'] | undefined, other: Entry['answer']): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other)
}
