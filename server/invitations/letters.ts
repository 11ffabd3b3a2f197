import { invitationLanguages } from '../contract/invitations.ts'
import type { Letter } from '../mail/letter.ts'
import { invitationTexts } from '../mail/letters/provider-invitation.ts'
import { reminderTexts } from '../mail/letters/provider-reminder.ts'
import {
  fill,
  fillParagraphs,
  type LetterKind,
  type LetterLanguage,
  type LetterText,
  type OwnTexts,
  type PlaceholderValues,
  type TextsByLanguage,
} from './letter-text.ts'
import { letterWords } from './letter-words.ts'

export const standardTexts: Record<LetterKind, TextsByLanguage> = {
  invitation: invitationTexts,
  reminder: reminderTexts,
}

/** The first of the wishes that letters are written in; else English. */
export function letterLanguageOf(...wishes: string[]): LetterLanguage {
  for (const wish of wishes) {
    const base = wish.split('-')[0]?.toLowerCase()
    const found = invitationLanguages.find(language => language === base)
    if (found) return found
  }
  return 'en'
}

export function textOf(own: OwnTexts, kind: LetterKind, language: LetterLanguage): LetterText {
  return own[kind][language] ?? standardTexts[kind][language]
}

export interface LetterFacts {
  language: LetterLanguage
  text: LetterText
  isAnonymous: boolean
  /** ISO date. */
  closesOn: string | null
  values: Omit<PlaceholderValues, 'closesOn'>
  url: string
  optOutUrl: string
}

export function composeLetter({ language, text, isAnonymous, closesOn, values, url, optOutUrl }: LetterFacts): Letter {
  const all = { ...values, closesOn: closesOn === null ? null : longDate(closesOn, language) }
  const words = letterWords[language]
  const [greeting = '', ...paragraphs] = fillParagraphs(text.body, all)
  return {
    subject: fill(text.subject, all),
    greeting,
    paragraphs: [...paragraphs, fill(isAnonymous ? words.seenAnonymous : words.seen, all)],
    action: { label: words.action, url },
    footer: [fill(words.why, all)],
    optOut: { label: fill(words.optOut, all), url: optOutUrl },
  }
}

function longDate(iso: string, language: LetterLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`))
}
