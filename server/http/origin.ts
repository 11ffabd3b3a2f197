import type { Request, RequestHandler } from 'express'
import { Problem } from '../contract/problems.ts'

const reads = ['GET', 'HEAD', 'OPTIONS']
const ownCookie = /(?:^|;\s*)(?:__Secure-)?groundwork\./
/** Doors to an account: here another site is refused even when the browser has no cookie of ours yet. */
const doors = /^\/(session|password-resets|setup)\b/

/**
 * A write that carries a cookie of ours must come from a page of ours. Programs send no Origin; an API key is not sent by a
 * browser on its own.
 */
export function refuseForeignOrigins(url: string): RequestHandler {
  const { origin } = new URL(url)
  return (req, _res, next) => {
    const isGuarded = !reads.includes(req.method) && !req.headers.authorization
    const concernsAccount = ownCookie.test(req.headers.cookie ?? '') || doors.test(req.path)
    if (isGuarded && concernsAccount && isForeign(req, origin)) throw new Problem('foreign-origin')
    next()
  }
}

/** Fetch metadata, where the browser sends it, cannot be set by a page; older browsers send the Origin only. */
function isForeign(req: Request, origin: string): boolean {
  const site = req.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return req.headers.origin !== undefined && req.headers.origin !== origin
}
