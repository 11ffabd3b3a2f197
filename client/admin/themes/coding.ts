import type { BareText } from './themes.hooks.ts'

/** What a text is coded with on the screen; neither a theme nor nothing: it is left for later. */
export interface Draft {
  themeIds: string[]
  isNothing: boolean
}

export type Drafts = ReadonlyMap<string, Draft>

export function draftOf({ isCoded, themeIds }: Pick<BareText, 'isCoded' | 'themeIds'>): Draft {
  return { themeIds, isNothing: isCoded && themeIds.length === 0 }
}

/** As a text with the same words is coded: in this pile, or before it was fetched. Undefined: there is none. */
export function draftOfAlike(text: BareText, texts: BareText[], saved: Drafts): Draft | undefined {
  const words = wordsOf(text)
  const twin = texts.find(({ key, ...other }) => saved.has(key) && wordsOf(other) === words)
  const draft = twin ? saved.get(twin.key) : text.alike && draftOf({ isCoded: true, themeIds: text.alike })
  return draft && (draft.isNothing || draft.themeIds.length > 0) ? draft : undefined
}

/** Case and spaces make no difference. */
const wordsOf = ({ text }: Pick<BareText, 'text'>) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** A theme and "nothing to code" shut each other out. */
export function toggled({ themeIds }: Draft, id: string): Draft {
  const isOn = themeIds.includes(id)
  return { themeIds: isOn ? themeIds.filter(other => other !== id) : [...themeIds, id], isNothing: false }
}

/** Null: not coded. */
export function codingOf({ themeIds, isNothing }: Draft, known: ReadonlySet<string>): string[] | null {
  const own = themeIds.filter(id => known.has(id))
  return own.length > 0 || isNothing ? own : null
}

export function isSame(one: string[] | null, other: string[] | null): boolean {
  if (one === null || other === null) return one === other
  return one.length === other.length && one.every(id => other.includes(id))
}
