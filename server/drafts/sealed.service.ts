import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../migrations/schema.ts'
import type { Secrets } from '../auth/secrets.ts'
import { getOpenCollector } from '../collectors/collectors.service.ts'
import type { OpenCollector } from '../collectors/collectors.store.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { checkChanges } from './checking.ts'
import { savingOf } from './saving.ts'
import { findSealed, saveSealed } from './sealed.store.ts'
import { type CodeKeys, keysOf, newCode, seal, unseal } from './sealing.ts'

/** Everything that would say something about the person, and the id of the response to be. */
const content = z.object({
  id: z.string(),
  language: z.string(),
  area: z.nullable(z.string()),
  page: z.nullable(z.string()),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

export type Interruption = Omit<z.output<typeof content>, 'answers'> & {
  /** Of an earlier interruption of the same answers. */
  code: string | null
  answers: Record<string, unknown>
}

export interface SealingTools {
  versions: Versions
  secrets: Secrets
}

/** Keeps the answers so that only whoever has the code can open them. `db` is in no transaction: this is one statement. */
export async function interruptAnswering(
  db: Kysely<DB>,
  { versions, secrets }: SealingTools,
  { collector, given }: { collector: OpenCollector; given: Interruption },
): Promise<{ code: string; expiresOn: string }> {
  const { code: known, answers, ...rest } = given
  const changes = checkChanges(await versions.get(collector), answers)
  const kept = Object.fromEntries(Object.entries(changes).filter(([, answer]) => answer !== null))
  const { code, keys } = await codeFor(db, { collector, secrets, known })
  const sealed = seal({ ...rest, answers: kept }, { key: keys.key, owner: collector.id })
  const expiresOn = await saveSealed(db, { ...rowOf(collector, keys), rowId: randomUUID(), sealed })
  return { code, expiresOn }
}

/** The code in use, so that one slip of paper is enough; or a new one when that has expired. */
async function codeFor(
  db: Kysely<DB>,
  { collector, secrets, known }: { collector: OpenCollector; secrets: Secrets; known: string | null },
): Promise<{ code: string; keys: CodeKeys }> {
  const salt = secrets.codeSaltOf(collector.id)
  if (known !== null) {
    const keys = await keysOf(known, salt)
    if (await findSealed(db, rowOf(collector, keys))) return { code: known, keys }
  }
  const code = newCode()
  return { code, keys: await keysOf(code, salt) }
}

/** Throws `not-found` for a code that opens nothing here. */
export async function openInterrupted(
  db: Kysely<DB>,
  { secrets }: Pick<SealingTools, 'secrets'>,
  { collector, code }: { collector: OpenCollector; code: string },
): Promise<z.output<typeof content> & { savedOn: string; expiresOn: string }> {
  const keys = await keysOf(code, secrets.codeSaltOf(collector.id))
  const found = await findSealed(db, rowOf(collector, keys))
  if (!found) throw notFound('code')
  const { sealed, ...days } = found
  return { ...content.parse(unseal(sealed, { key: keys.key, owner: collector.id })), ...days }
}

/** The collector behind a link that gives codes. */
export async function getSealingCollector(db: Kysely<DB>, link: string): Promise<OpenCollector> {
  const collector = await getOpenCollector(db, link)
  if (savingOf(collector) === 'code') return collector
  throw Problem.because('no_codes')
}

/** What finds the row of a code, to delete it when its answers are submitted. */
export async function sealedRowOf(secrets: Secrets, { collector, code }: { collector: OpenCollector; code: string }) {
  return rowOf(collector, await keysOf(code, secrets.codeSaltOf(collector.id)))
}

function rowOf({ organisationId, id }: OpenCollector, { hash }: CodeKeys) {
  return { organisationId, collectorId: id, codeHash: hash }
}
