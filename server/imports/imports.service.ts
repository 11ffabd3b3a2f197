import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGzip } from 'node:zlib'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import type { FieldError } from '../contract/field-errors.ts'
import type { ImportLanguage, ImportQuery } from '../contract/imports.ts'
import { Problem } from '../contract/problems.ts'
import { type ImportReport, importReport, storedReport } from './import-report.ts'
import type { Importer, Plan, PlannedRow, Source } from './importer.ts'
import { countImports, findImport, insertImport } from './imports.store.ts'
import { wordMessage } from './messages.ts'
import { resultCsv } from './result-csv.ts'

interface Given {
  organisationId: string
  actorId: string
  file: Buffer
  query: ImportQuery
}

/** A preview changes nothing. Confirming does exactly what the preview said, once, or nothing at all. */
export async function runImport(db: Kysely<DB>, importer: Importer, given: Given): Promise<ImportReport> {
  const { organisationId, file, query } = given
  if (query.confirm === 'true') {
    const made = await findMade(db, importer, given)
    if (made) return made
  }
  const source = await importer.read(file)
  if (query.confirm === 'true') return db.transaction().execute(trx => confirm(trx, importer, source, given))
  const { plan, fingerprint } = await planned(db, { importer, source, organisationId, file })
  return importReport(source, plan, { importId: null, fingerprint, language: query.language })
}

/** Of a confirmation that is sent again, because its reply was lost or somebody pressed twice. */
async function findMade(
  db: Kysely<DB>,
  { kind }: Importer,
  { organisationId, file, query }: Given,
): Promise<ImportReport | undefined> {
  const made = await findImport(db, { organisationId, kind, fingerprint: query.fingerprint ?? '' })
  if (!made) return undefined
  if (made.fileHash !== hashOf(file)) throw Problem.because('other_file')
  return storedReport(made.report, made.id)
}

async function confirm(trx: Transaction<DB>, importer: Importer, source: Source, given: Given): Promise<ImportReport> {
  const { organisationId, actorId, file, query } = given
  const { kind, fields } = importer
  await importer.lock(trx, organisationId)
  const made = await findMade(trx, importer, given)
  if (made) return made
  const { plan, fingerprint } = await planned(trx, { importer, source, organisationId, file })
  if (fingerprint !== query.fingerprint) throw Problem.because('preview_void')
  refuseUnlessSkipped(plan.rows, query)
  await plan.apply(trx)
  const report = importReport(source, plan, { importId: null, fingerprint, language: query.language })
  const result = await buffer(
    Readable.from(resultCsv(plan.rows, { fields, language: query.language })).pipe(createGzip()),
  )
  const importId = await insertImport(trx, {
    organisationId,
    kind,
    fingerprint,
    fileHash: hashOf(file),
    fileName: query.fileName,
    importedBy: actorId,
    report,
    result,
  })
  const details = { ...report.counts, file: query.fileName }
  await recordAudit(trx, { organisationId, actorId, action: `${kind}.import`, target: importId, details })
  return { ...report, importId }
}

/** What an import would do with every row. */
export async function checkCsv(
  db: Kysely<DB>,
  importer: Importer,
  { organisationId, file, language }: { organisationId: string; file: Buffer; language: ImportLanguage },
): Promise<AsyncGenerator<string>> {
  const source = await importer.read(file)
  const { rows } = await source.plan(db, organisationId)
  return resultCsv(rows, { fields: importer.fields, language })
}

/** The number of imports counts too: a file that is imported, undone by hand and imported again is another import. */
async function planned(
  db: Kysely<DB>,
  {
    importer: { kind },
    source,
    organisationId,
    file,
  }: { importer: Importer; source: Source; organisationId: string; file: Buffer },
): Promise<{ plan: Plan; fingerprint: string }> {
  const before = await countImports(db, { organisationId, kind })
  const plan = await source.plan(db, organisationId)
  const whole = [kind, organisationId, before, plan.register, hashOf(file)].join('\n')
  return { plan, fingerprint: hashOf(whole).slice(0, 32) }
}

function refuseUnlessSkipped(rows: PlannedRow[], { refused, language }: ImportQuery): void {
  if (refused === 'skip') return
  const errors = rows
    .filter(({ outcome }) => outcome === 'refused')
    .slice(0, 50)
    .flatMap(({ row, messages }) =>
      messages.map((message): FieldError => {
        const detail = wordMessage(message, language)
        return { pointer: `#/rows/${row}`, code: message.code, detail }
      }),
    )
  if (errors.length > 0)
    throw new Problem('invalid-request', 'Some rows are not valid. Nothing was imported.', errors.slice(0, 50))
}

function hashOf(what: Buffer | string): string {
  return createHash('sha256').update(what).digest('hex')
}
