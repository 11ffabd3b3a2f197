import type { GivenPlan, LetterKind, LetterLanguage, LetterText, Plan } from './invitations.hooks.ts'

/** Which letter is on screen. */
export interface Shown {
  kind: LetterKind
  language: LetterLanguage
}

/** The form as it is typed. */
export interface LettersDraft {
  invitesOn: string
  days: string
  texts: Record<LetterKind, Partial<Record<LetterLanguage, LetterText>>>
}

export function draftOf({ invitesOn, reminderDays, texts }: Plan): LettersDraft {
  return { invitesOn: invitesOn ?? '', days: reminderDays.join(', '), texts }
}

/** `7, 14` as numbers; undefined: not readable as days. */
export function daysIn(text: string): number[] | undefined {
  const parts = text.split(/[,;\s]+/).filter(Boolean)
  const days = parts.map(Number)
  const isFine = days.length <= 6 && days.every(day => Number.isInteger(day) && day >= 1 && day <= 365)
  return isFine ? days : undefined
}

export function toPlan({ invitesOn, days, texts }: LettersDraft): GivenPlan {
  return { invitesOn: invitesOn || null, reminderDays: daysIn(days) ?? [], texts }
}

export function isChanged(draft: LettersDraft, plan: Plan): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOf(plan))
}

/** A text of one letter; undefined: the standard one again. */
export function withText(draft: LettersDraft, { kind, language }: Shown, text: LetterText | undefined): LettersDraft {
  const { [language]: _, ...others } = draft.texts[kind]
  return { ...draft, texts: { ...draft.texts, [kind]: text ? { ...others, [language]: text } : others } }
}
