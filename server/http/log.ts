import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { type Logger, pino } from 'pino'

export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/**
 * One line per request: operation, status, milliseconds. Never the address (it holds links), headers, body, query or client.
 * Respondent operations are logged without their time to the millisecond being tied to anything stored.
 */
export function logRequests(log: Logger): RequestHandler {
  return (_req, res, next) => {
    const requestId = randomUUID()
    res.locals.requestId = requestId
    res.setHeader('X-Request-Id', requestId)
    const started = performance.now()
    res.once('finish', () => {
      const operation: unknown = res.locals.operation
      if (operation === undefined) return
      const ms = Math.round(performance.now() - started)
      log.info({ requestId, operation, status: res.statusCode, ms }, 'request')
    })
    next()
  }
}
