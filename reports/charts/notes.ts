import type { Count } from '../disclosure/withhold.ts'
import type { Figure } from '../sections/report.ts'
import { indicatorNote, speakersNote } from './indicator-words.ts'
import { fill, type Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'

/** What stands under a figure: how many it is about, how many gave no answer. */
export function baseNoteOf(figure: Figure, messages: Messages, locale: string): string {
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

/** How the numbers of a figure were made. */
export function methodNoteOf(figure: Figure, messages: Messages, locale: string): string {
  const method = messages.methods[figure.kind]
  if (figure.kind !== 'language_gap') return method
  const { score } = numberFormats(locale)
  const weights = figure.modes.map(({ label, weight }) => `${label} ${score(weight)}`)
  return [fill(method, { weights: weights.join(' · ') }), speakersNote(figure, messages, locale)]
    .filter(Boolean)
    .join(' ')
}
