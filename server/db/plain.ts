import { type RawBuilder, sql } from 'kysely'

/** For searching and sorting: without capitals and accents. */
export function plain(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`regexp_replace(normalize(lower(${text}), NFD), U&'[\\0300-\\036F]', '', 'g')`
}
