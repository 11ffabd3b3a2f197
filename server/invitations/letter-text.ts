import type { invitationLanguages, letterKinds } from '../contract/invitations.ts'

export type LetterKind = (typeof letterKinds)[number]
export type LetterLanguage = (typeof invitationLanguages)[number]

/** What staff may change of a letter. */
export interface LetterText {
  subject: string
  body: string
}

export type TextsByLanguage = Record<LetterLanguage, LetterText>
export type OwnTexts = Record<LetterKind, Partial<TextsByLanguage>>

export const placeholders = ['name', 'provider', 'organisation', 'assessment', 'closesOn'] as const
/** Null: no last day is set, and what names it is left out. */
export type PlaceholderValues = Record<Exclude<(typeof placeholders)[number], 'closesOn'>, string> & {
  closesOn: string | null
}

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Names in double braces that mean nothing here. */
export function unknownPlaceholders(text: string): string[] {
  const known: readonly string[] = placeholders
  return [...text.matchAll(pattern)].map(match => match[1] ?? '').filter(name => !known.includes(name))
}

/** A text with an empty line between paragraphs, as paragraphs; one that names the last day needs one. */
export function fillParagraphs(body: string, values: PlaceholderValues): string[] {
  return body
    .split(/\n[^\S\n]*\n\s*/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '' && (values.closesOn !== null || !namesLastDay(paragraph)))
    .map(paragraph => fill(paragraph, values))
}

export function fill(text: string, values: PlaceholderValues): string {
  const known = new Map<string, string>(Object.entries({ ...values, closesOn: values.closesOn ?? '' }))
  return text.replaceAll(pattern, (whole, name) => known.get(name) ?? whole)
}

function namesLastDay(paragraph: string): boolean {
  return [...paragraph.matchAll(pattern)].some(match => match[1] === 'closesOn')
}
