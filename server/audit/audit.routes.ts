import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import papaparse from 'papaparse'
import type { DB } from '../../migrations/schema.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { type AuditFilter, listEntries, listFilters, recordDownload } from './audit.store.ts'

const page = 100

export function auditRoutes(routes: RouterContext): void {
  route(routes, 'GET /organisations/:organisationId/audit', async ({ db, params, query }) => {
    const entries = await listEntries(db, { ...params, ...query }, { first: 'newest', limit: page })
    return { entries, before: entries.length < page ? null : (entries.at(-1)?.number ?? null) }
  })

  route(routes, 'GET /organisations/:organisationId/audit/filters', ({ db, params }) =>
    listFilters(db, params.organisationId),
  )

  routeFile(
    routes,
    'GET /organisations/:organisationId/audit/entries.csv',
    async ({ db, actor, params, query, res, signal }) => {
      const { organisationId } = params
      await recordDownload(db, actor, {
        organisationId,
        action: 'audit.download',
        target: organisationId,
        details: { ...query },
      })
      res.setHeader('Content-Disposition', 'attachment; filename="audit-log.csv"')
      res.type('text/csv; charset=utf-8')
      await pipeline(Readable.from(csvOf(db, { ...params, ...query })), res, { signal })
    },
  )
}

async function* csvOf(db: Kysely<DB>, filter: AuditFilter): AsyncGenerator<string> {
  yield '\uFEFFnumber,at,actor_id,actor,api_key,action,target,details,hash\r\n'
  let after: number | undefined = 0
  while (after !== undefined) {
    const entries = await listEntries(db, { ...filter, after }, { first: 'oldest', limit: 1_000 })
    if (entries.length > 0) yield `${linesOf(entries)}\r\n`
    after = entries.at(-1)?.number
  }
}

function linesOf(entries: Awaited<ReturnType<typeof listEntries>>): string {
  const rows = entries.map(({ number, at, actor, apiKey, action, target, details, hash }) => [
    ...[
      number,
      at,
      actor?.id ?? '',
      actor?.name ?? '',
      apiKey?.id ?? '',
      action,
      target,
      JSON.stringify(details),
      hash,
    ],
  ])
  return papaparse.unparse(rows, { escapeFormulae: true })
}
