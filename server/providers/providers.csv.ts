import type { Kysely } from 'kysely'
import papaparse from 'papaparse'
import type { DB } from '../../migrations/schema.ts'
import { findProviders, listProviderIds, type Provider, type ProviderFilter } from './providers.store.ts'
import { registerColumns } from './register-columns.ts'

const batch = 1_000

/** One line for each contact; an entry without one has a line too. */
export async function* registerCsv(
  db: Kysely<DB>,
  organisationId: string,
  filter: ProviderFilter,
): AsyncGenerator<string> {
  yield `\uFEFF${[...registerColumns, 'opted_out_on', 'bounced_on'].join(',')}\r\n`
  const ids = await listProviderIds(db, organisationId, filter)
  for (let from = 0; from < ids.length; from += batch) {
    const providers = await findProviders(db, organisationId, ids.slice(from, from + batch))
    yield `${papaparse.unparse(providers.flatMap(linesOf), { escapeFormulae: true })}\r\n`
  }
}

function linesOf(provider: Provider): (string | null)[][] {
  const { code, name, audience, sector, area, website, notes, isActive, contacts } = provider
  const own = [code, name, audience, sector, area?.code ?? '', website]
  const people = contacts.map(one => ({
    cells: [one.name, one.email, one.phone, one.language],
    state: [one.optedOutOn, one.bouncedOn],
  }))
  const lines = people.length > 0 ? people : [{ cells: ['', '', '', ''], state: [null, null] }]
  return lines.map(({ cells, state }) => [...own, ...cells, notes, isActive ? 'yes' : 'no', ...state])
}
