import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { isSmall } from '../../reports/disclosure/withhold.ts'
import { areaKey } from '../../reports/exports/copy-rows.ts'
import { RowWriter } from '../../reports/exports/row-writer.ts'
import { hiddenAreas, type Suppression, suppressionOf } from '../../reports/exports/suppression.ts'
import { codes, labels, type Values } from '../../reports/exports/values.ts'
import { readTallies } from '../../reports/queries/tallies.ts'
import type { AudienceTallies } from '../../reports/sections/audience.ts'
import { addToTally, compileTally } from '../../surveys/answers/tally.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import { listAreas } from '../areas/areas.store.ts'
import { Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import {
  countErased,
  type ErasedResponses,
  type Export,
  listLeavingFacts,
  newestRelease,
  readShownFacts,
} from './exports.store.ts'

/** What all files of an export are made of. */
export interface Contents {
  codebook: Codebook
  /** Of exactly the rows that are written. */
  counts: Int32Array
  responses: number
  byArea: Map<string, number>
  suppression: Suppression
  /** What the report counts and no row can hold any more; null: nothing. */
  erased: ErasedResponses | null
}

/** Throws `state-conflict` when the export is no longer of the newest release, or when so few are left that their number tells. */
export async function readContents(db: Kysely<DB>, given: Export, versions: Versions): Promise<Contents> {
  if ((await newestRelease(db, given)) !== given.releaseNumber) {
    throw Problem.because('newer_release')
  }
  const { codebook } = await versions.get({ ...given, ...given.options })
  const erased = await countErased(db, given)
  const { counts, byArea } = erased ? await countRows(db, given, codebook) : await countTallies(db, given, codebook)
  const responses = counts[0] ?? 0
  if (isSmall(responses)) throw Problem.because('too_few_to_export')
  return { codebook, counts, responses, byArea, suppression: suppressionOf(codebook, counts), erased }
}

type Counted = Pick<Contents, 'counts' | 'byArea'>

/** The tallies, without what has been withdrawn or excluded since. */
async function countTallies(db: Kysely<DB>, given: Export, codebook: Codebook): Promise<Counted> {
  const wave = { organisationId: given.organisationId, assessmentId: given.assessmentId, waveNumber: given.wave }
  const filter = { areaIds: [], sectors: [], audiences: [given.options.audience] }
  const [tallies] = await readTallies(db, wave, filter)
  const counts = tallies?.total ?? new Int32Array(codebook.tallyLength)
  const byArea = responsesByArea(tallies)
  const tally = compileTally(codebook)
  for (const { areaId, facts } of await listLeavingFacts(db, given)) {
    addToTally(tally, facts, counts, -1)
    byArea.set(areaId, (byArea.get(areaId) ?? 0) - 1)
  }
  return { counts, byArea }
}

/** One by one: where responses were erased, the tallies hold more than the rows do. */
async function countRows(db: Kysely<DB>, given: Export, codebook: Codebook): Promise<Counted> {
  const counts = new Int32Array(codebook.tallyLength)
  const byArea = new Map<string, number>()
  const tally = compileTally(codebook)
  for await (const { areaId, facts } of readShownFacts(db, given)) {
    addToTally(tally, facts, counts, 1)
    byArea.set(areaId, (byArea.get(areaId) ?? 0) + 1)
  }
  return { counts, byArea }
}

function responsesByArea(tallies: AudienceTallies | undefined): Map<string, number> {
  return new Map([...(tallies?.byArea ?? [])].map(([id, vector]) => [id, vector[0] ?? 0]))
}

export function valuesOf({ options }: Export): Values {
  return options.values === 'codes' ? codes : labels(options.language)
}

export function rowWriterOf({ codebook, suppression }: Contents, given: Export): RowWriter {
  const values = valuesOf(given)
  return new RowWriter({ codebook, suppression, values, separator: given.options.separator, lead: values.lead })
}

/** What stands between a row's id and its answers, by area. */
export async function leadsOf(db: Kysely<DB>, contents: Contents, given: Export): Promise<Map<string, Uint8Array>> {
  const values = valuesOf(given)
  const { separator, values: written, version } = given.options
  const hidden = hiddenAreas(contents.byArea)
  const areas = await listAreas(db, given.organisationId)
  return new Map(
    areas.map(area => {
      const place = written === 'codes' ? area.code : area.name
      const cells = [
        values.number(version),
        hidden.get(area.id) === true ? values.suppressed : values.text(place),
        values.number(given.wave),
      ]
      return [areaKey(area.id), Buffer.from(cells.map(cell => separator + cell).join(''))]
    }),
  )
}
