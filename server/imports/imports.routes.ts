import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Response } from 'express'
import { notFound } from '../contract/problems.ts'
import { type RouterContext, routeFile, routeOwnTransaction } from '../http/route.ts'
import type { Importer } from './importer.ts'
import { checkCsv, runImport } from './imports.service.ts'
import { findResult } from './imports.store.ts'

/** Preview, confirmation, and the result as a file, of one thing that can be imported. */
export function importRoutes(
  routes: RouterContext,
  name: 'area-imports' | 'boundary-imports' | 'provider-imports' | 'indicator-imports',
  importer: Importer,
): void {
  routeOwnTransaction(
    routes,
    `POST /organisations/:organisationId/${name}`,
    async ({ db, actor, params, query, file }) =>
      runImport(db, importer, { ...params, actorId: actor.userId, file, query }),
  )

  routeFile(
    routes,
    `POST /organisations/:organisationId/${name}/check.csv`,
    async ({ db, params, query, file, res, signal }) => {
      const lines = await checkCsv(db, importer, { ...params, ...query, file })
      await pipeline(Readable.from(lines), asCsv(res, `${name}-check.csv`), { signal })
    },
  )

  routeFile(
    routes,
    `GET /organisations/:organisationId/${name}/:importId/result.csv`,
    async ({ db, params, res, signal }) => {
      const result = await findResult(db, { ...params, kind: importer.kind })
      if (!result) throw notFound('result')
      await pipeline(Readable.from([result]), createGunzip(), asCsv(res, `${name}-result.csv`), { signal })
    },
  )
}

function asCsv(res: Response, fileName: string): Response {
  res.setHeader('Content-Disposition', `attachment; filename="${fileName}"`)
  return res.type('text/csv; charset=utf-8')
}
