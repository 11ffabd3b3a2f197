import { sql } from 'kysely'

/**
 * Which responses the numbers are about. `released_in` is set exactly while a response is in the tallies, so what it says and
 * what is wanted differ until the next release. Erased ones can be neither added nor taken out any more.
 */

/** A response counts, or will with the next release: neither withdrawn, nor excluded, nor erased before it was released. */
export function isCounted(table = 'responses') {
  return sql`(${isWanted(table)} and (${sql.ref(`${table}.erased_on`)} is null or ${isReleased(table)}))`
}

/** What the next release changes. Word for word the condition of responses_unsettled_idx, which finds it. */
export const isUnsettled = sql`erased_on is null and (released_in is null) = (withdrawn_on is null and excluded_on is null)`

/** In the tallies, and to stay there. Rows of an export are made of them. */
export function isShown(table = 'responses') {
  return sql`(${isReleased(table)} and ${isWanted(table)} and ${sql.ref(`${table}.erased_on`)} is null)`
}

function isWanted(table: string) {
  return sql`${sql.ref(`${table}.withdrawn_on`)} is null and ${sql.ref(`${table}.excluded_on`)} is null`
}

function isReleased(table: string) {
  return sql`${sql.ref(`${table}.released_in`)} is not null`
}
