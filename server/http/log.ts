import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { type Logger, pino } from 'pino'

export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/** A line would tell when a respondent answered: theirs are logged only when the server itself failed. */
const respondentOperation = /^[A-Z]+ \/(collectors|withdrawals|replies|opt-outs)\b/

/** One line per request: operation, status, milliseconds. Never the address (it holds links), headers, body, query or client. */
export function logRequests(log: Logger): RequestHandler {
  return (_req, res, next) => {
    const requestId = randomUUID()
    res.locals.requestId = requestId
    res.setHeader('X-Request-Id', requestId)
    const started = performance.now()
    res.once('finish', () => {
      const operation: unknown = res.locals.operation
      if (typeof operation !== 'string' || respondentOperation.test(operation)) return
      const ms = Math.round(performance.now() - started)
      log.info({ requestId, operation, status: res.statusCode, ms }, 'request')
    })
    next()
  }
}
