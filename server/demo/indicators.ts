import { localities } from './areas.ts'
import { type Random, randomFrom } from './random.ts'
import { demoSeed } from './seed.ts'

/** Shown in every report, so that nobody takes a made-up number for one that was counted. */
const invented = 'Invented for the demonstration'
const counted = 'U.S. Census Bureau, census of 2020'
const year = 2020

/** Share of the people in a place where many organisations meet speakers; elsewhere it follows how many do. */
const largestShare = 0.03
const everywhere: Record<string, number> = { es: 0.11, ase: 0.002, fr: 0.003, de: 0.004 }

/** A table as a coordinator would import it. Populations are real; speakers and poverty are made up. */
export function indicatorTable(): string {
  const random = randomFrom(`${demoSeed} indicators`)
  const rows = localities.flatMap(({ code, population, urban, languages }) => {
    const people = population ?? 0
    const speakers = { ...everywhere, ...scaled(languages) }
    return [
      [code, 'Population', '', String(people), 'persons', counted],
      ...Object.entries(speakers).map(([language, share]) => [
        ...[code, 'Speakers at home', language],
        ...[String(Math.round(people * share * about(random))), 'persons', invented],
      ]),
      [code, 'People in poverty', '', (9 - 3 * urban + 2 * random.number()).toFixed(1), '%', invented],
    ]
  })
  const heading = 'area code,indicator,language,value,unit,source,year'
  return `${[heading, ...rows.map(row => [...row.map(quoted), year].join(','))].join('\n')}\n`
}

function scaled(languages: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(languages).map(([language, met]) => [language, largestShare * met ** 2]))
}

/** From two thirds to four thirds. */
function about(random: Random): number {
  return 2 / 3 + (2 / 3) * random.number()
}

function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell
}
