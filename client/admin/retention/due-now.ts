import type { KeptWave } from './retention.hooks.ts'

export interface Due {
  kind: 'answers' | 'contacts'
  wave: string
  count: number
}

/** What the next night erases, if things are kept for so many months. */
export function dueNow(
  waves: KeptWave[],
  months: { answers: number | null; contacts: number | null },
  today = new Date(),
): Due[] {
  return waves.flatMap(wave => {
    const isOver = (count: number | null) =>
      wave.closedOn !== null && count !== null && monthsAfter(wave.closedOn, count) <= today
    const answers: Due[] =
      wave.responses > 0 && isOver(months.answers) ? [{ kind: 'answers', wave: wave.name, count: wave.responses }] : []
    const contacts: Due[] =
      wave.invitations > 0 && isOver(months.contacts)
        ? [{ kind: 'contacts', wave: wave.name, count: wave.invitations }]
        : []
    return [...answers, ...contacts]
  })
}

/** As PostgreSQL adds months: 31 January and one month is the last of February. */
function monthsAfter(day: string, months: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(year, month + months, 0).getDate()
  return new Date(year, month - 1 + months, Math.min(date, last))
}
