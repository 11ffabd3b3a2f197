import type { Kysely, Transaction } from 'kysely'
import type { DB, Json } from '../../migrations/schema.ts'
import type { Importer } from './importer.ts'

interface OfKind {
  organisationId: string
  kind: Importer['kind']
}

export async function countImports(db: Kysely<DB>, { organisationId, kind }: OfKind): Promise<number> {
  const { count } = await db
    .selectFrom('imports')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findImport(
  db: Kysely<DB>,
  { organisationId, kind, fingerprint }: OfKind & { fingerprint: string },
): Promise<{ id: string; fileHash: string; report: Json } | undefined> {
  return db
    .selectFrom('imports')
    .select(['id', 'fileHash', 'report'])
    .where('organisationId', '=', organisationId)
    .where('kind', '=', kind)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
}

export interface NewImport extends OfKind {
  fingerprint: string
  fileHash: string
  fileName: string
  importedBy: string
  report: object
  result: Buffer
}

export async function insertImport(trx: Transaction<DB>, { report, ...values }: NewImport): Promise<string> {
  const { id } = await trx
    .insertInto('imports')
    .values({ ...values, report: JSON.stringify(report) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Undefined: there is no such import, or its result is no longer kept. */
export async function findResult(
  db: Kysely<DB>,
  { organisationId, kind, importId }: OfKind & { importId: string },
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('imports')
    .select('result')
    .where('organisationId', '=', organisationId)
    .where('kind', '=', kind)
    .where('id', '=', importId)
    .executeTakeFirst()
  return row?.result ?? undefined
}
