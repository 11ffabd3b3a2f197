import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { libraryQuestionnaires } from '../../surveys/questionnaires/library.ts'
import { taxonomies } from '../../surveys/taxonomies/all.ts'

/** Brings the reference tables in line with the built-in taxonomies and questionnaires; run at start, harmless when repeated. */
export async function syncLibrary(db: Kysely<DB>): Promise<void> {
  const terms = Object.values(taxonomies).flatMap(taxonomy =>
    taxonomy.terms.map((term, position) => ({
      taxonomy: taxonomy.name,
      code: term.code,
      position,
      family: term.family ?? null,
      label: JSON.stringify(term.label),
    })),
  )
  await db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(hashtext('groundwork.library'))`.execute(trx)
    await trx
      .insertInto('taxonomies')
      .values(Object.values(taxonomies).map(({ name, label }) => ({ name, label: JSON.stringify(label) })))
      .onConflict(conflict => conflict.column('name').doUpdateSet({ label: eb => eb.ref('excluded.label') }))
      .execute()
    await trx
      .insertInto('taxonomyTerms')
      .values(terms)
      .onConflict(conflict =>
        conflict.columns(['taxonomy', 'code']).doUpdateSet({
          position: eb => eb.ref('excluded.position'),
          family: eb => eb.ref('excluded.family'),
          label: eb => eb.ref('excluded.label'),
        }),
      )
      .execute()
    await trx
      .insertInto('libraryQuestionnaires')
      .values(
        libraryQuestionnaires.map(({ key, version, definition }) => ({
          key,
          version,
          audience: definition.audience,
          definition: JSON.stringify(definition),
        })),
      )
      .onConflict(conflict => conflict.columns(['key', 'version']).doNothing())
      .execute()
  })
}
