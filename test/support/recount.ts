import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { CompiledVersion } from '../../server/questionnaires/versions.ts'
import type { Answers } from '../../surveys/answers/answers.ts'
import { countsOf } from '../../surveys/answers/tally.ts'
import { compileVisibility } from '../../surveys/answers/visibility.ts'
import type { Definition } from '../../surveys/definition/definition.ts'

/** Variable → how often each choice, or reason for none, was given. `''`: the responses. */
export type CountedAnswers = Record<string, Record<string, number>>

/** By place: `area/sector`, where * counts all of them together. */
export type CountedPlaces = Record<string, CountedAnswers>

/** What the tallies of an audience say. */
export async function tallied(db: Kysely<DB>, { codebook }: CompiledVersion): Promise<CountedPlaces> {
  const { rows } = await sql<{ place: string; counts: number[] }>`
    select coalesce(a.code, '*') || '/' || t.stratum as place, t.counts from tallies t
    left join areas a on a.organisation_id = t.organisation_id and a.id = t.area_id
    where t.audience = ${codebook.audience} and t.counts[1] <> 0`.execute(db)
  const places: CountedPlaces = {}
  for (const { place, counts } of rows) {
    const counted = countedAt(places, place)
    add(counted, '', 'responses', counts[0] ?? 0)
    for (const { name, tally, choices } of codebook.variables) {
      if (!tally) continue
      const { missing, choices: chosen } = countsOf(codebook, counts, name)
      for (const [state, count] of Object.entries(missing)) add(counted, name, state, count)
      for (const [index, count] of chosen.entries()) add(counted, name, choices[index]?.value ?? '', count)
    }
  }
  return places
}

/** The same, counted one by one from the answers of the responses that are released, and neither withdrawn nor excluded. */
export async function recounted(db: Kysely<DB>, version: CompiledVersion): Promise<CountedPlaces> {
  const { rows } = await sql<Located>`
    select a.code as area, r.stratum, r.answers from responses r
    join areas a on a.organisation_id = r.organisation_id and a.id = r.area_id
    where r.audience = ${version.codebook.audience} and r.released_in is not null
      and r.withdrawn_on is null and r.excluded_on is null`.execute(db)
  const places: CountedPlaces = {}
  for (const row of rows) countInto(places, version, row)
  return places
}

export interface Located {
  area: string
  stratum: string
  answers: Answers
}

const visibilities = new WeakMap<Definition, ReturnType<typeof compileVisibility>>()

function visibilityOf(definition: Definition): ReturnType<typeof compileVisibility> {
  const visibleOf = visibilities.get(definition) ?? compileVisibility(definition)
  visibilities.set(definition, visibleOf)
  return visibleOf
}

/** Counts one response at its place and in the sums over areas and sectors. */
export function countInto(
  places: CountedPlaces,
  { definition, codebook }: CompiledVersion,
  { area, stratum, answers }: Located,
): void {
  const visible = visibilityOf(definition)(answers)
  for (const place of [`${area}/${stratum}`, `${area}/*`, `*/${stratum}`, '*/*']) {
    const counted = countedAt(places, place)
    add(counted, '', 'responses', 1)
    for (const { name, kind } of codebook.variables) {
      if (kind === 'text') continue
      const given = visible.has(name) ? (answers[name] ?? 'skipped') : 'not_asked'
      for (const value of typeof given === 'string' ? [given] : given) add(counted, name, value, 1)
    }
  }
}

function countedAt(places: CountedPlaces, place: string): CountedAnswers {
  const counted = places[place] ?? {}
  places[place] = counted
  return counted
}

/** Zeros are left out on both sides. */
function add(counted: CountedAnswers, name: string, value: string, count: number): void {
  if (count === 0) return
  const values = counted[name] ?? {}
  counted[name] = values
  values[value] = (values[value] ?? 0) + count
}
