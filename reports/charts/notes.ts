import type { Count } from '../disclosure/withhold.ts'
import type { Figure, ThemesFigure } from '../sections/figures.ts'
import { indicatorNote, speakersNote } from './indicator-words.ts'
import { fill, type Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'

/** What stands under a figure: how many it is about, how many gave no answer. */
export function baseNoteOf(figure: Figure, messages: Messages, locale: string): string {
  if (figure.kind === 'pillar') return messages.notes.baseVaries
  if (figure.kind === 'themes') return textsNoteOf(figure, messages, locale)
  if (figure.kind === 'indicators') return indicatorNote(figure, messages, locale)
  const { answered, skipped, notAsked, notApplicable, isConditional } = figure.respondents
  const { count } = numberFormats(locale)
  const { notes, withheld } = messages
  if (!answered.shown) return notes.baseWithheld
  const audience = (isConditional ? messages.asked : messages.audiences)[figure.audience]
  const part = (note: string, number: Count | null) => {
    if (number === null || (number.shown && number.count === 0)) return []
    return [fill(note, { count: number.shown ? count(number.count) : withheld })]
  }
  return [
    fill(notes.base, { count: count(answered.count), audience }),
    ...part(notes.skipped, skipped),
    ...part(notes.notAsked, notAsked),
    ...part(notes.notApplicable, notApplicable),
  ].join(' · ')
}

/** How many texts are coded, of those that were written. */
function textsNoteOf({ respondents, written, audience }: ThemesFigure, messages: Messages, locale: string): string {
  const { answered } = respondents
  const { count } = numberFormats(locale)
  if (!answered.shown || !written.shown) return messages.notes.baseWithheld
  const values = { count: count(answered.count), written: count(written.count) }
  return fill(messages.notes.texts, { ...values, audience: messages.audiences[audience] })
}

/** How the numbers of a figure were made. */
export function methodNoteOf(figure: Figure, messages: Messages, locale: string): string {
  const method = messages.methods[figure.kind]
  const { score, count } = numberFormats(locale)
  if (figure.kind === 'skipped') {
    const exceeding = figure.exceeding.map(({ label }) => label).join(' · ')
    const found = exceeding ? fill(messages.notes.exceeding, { questions: exceeding }) : messages.notes.noneExceeding
    return `${fill(method, { count: count(figure.checked) })} ${found}`
  }
  if (figure.kind !== 'language_gap') return method
  const weights = figure.modes.map(({ label, weight }) => `${label} ${score(weight)}`)
  return [fill(method, { weights: weights.join(' · ') }), speakersNote(figure, messages, locale)]
    .filter(Boolean)
    .join(' ')
}
