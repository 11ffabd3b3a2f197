import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { Problem, type ProblemBody, problemCatalogue } from '../contract/problems.ts'
import { problemOfDatabaseError } from '../db/pg-problems.ts'

/** The only writer of problem bodies. */
export function sendProblem(res: Response, problem: Problem): void {
  const entry = problemCatalogue[problem.slug]
  const body: ProblemBody = {
    type: `/problems/${problem.slug}`,
    title: entry.title,
    status: entry.status,
    detail: problem.message,
    requestId: String(res.locals.requestId ?? ''),
    ...problem.why,
    ...(problem.errors ? { errors: problem.errors } : {}),
  }
  if (problem.retryAfter !== undefined) res.setHeader('Retry-After', String(problem.retryAfter))
  res.status(entry.status).type('application/problem+json').send(JSON.stringify(body))
}

/** Errors of Express' own body parser carry a type. */
const parserProblems: Record<string, () => Problem> = {
  'entity.parse.failed': () =>
    new Problem('unreadable-request', 'The body is not valid JSON, or neither an object nor a list.'),
  'entity.too.large': () => new Problem('body-too-large', 'The body is larger than this operation takes.'),
  'encoding.unsupported': () => new Problem('unsupported-media-type', 'The content encoding is not supported.'),
  'charset.unsupported': () => new Problem('unsupported-media-type', 'Send UTF-8.'),
  'request.aborted': () => new Problem('unreadable-request', 'The request ended before it was complete.'),
  'request.size.invalid': () => new Problem('unreadable-request', 'The request ended before it was complete.'),
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  // Nobody is there any more to be told.
  if (error instanceof Error && error.name === 'AbortError')
    return new Problem('unreadable-request', 'The client has gone.')
  if (error instanceof URIError) return new Problem('unreadable-request', 'The address is not validly encoded.')
  if (error instanceof Error && 'type' in error && typeof error.type === 'string') {
    const known = parserProblems[error.type]
    if (known) return known()
  }
  // What the parser meets inside a packed body has a status but no type.
  if (error instanceof Error && 'status' in error && error.status === 400) return new Problem('unreadable-request')
  return problemOfDatabaseError(error)
}

export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req: Request, res: Response, _next) => {
    const problem = problemOf(error) ?? new Problem('server-error')
    if (problem.status >= 500)
      log.error({ requestId: res.locals.requestId, error: describeError(error) }, 'request failed')
    if (res.headersSent) {
      res.destroy()
      return
    }
    sendProblem(res, problem)
  }
}

/** Name, code and stack; never the message of a database error, which may repeat a value. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const frames = error.stack
    ?.split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 8)
  return { name: error.name, code, message: code ? undefined : error.message, frames }
}
