import type { FieldError } from '../../../server/contract/field-errors.ts'
import type { Params } from '../../../server/contract/params.ts'
import type { ProblemBody, ProblemSlug } from '../../../server/contract/problems.ts'
import type { Reason } from '../../../server/contract/reasons.ts'

/** Every reply outside 2xx, as one error. */
export class ApiProblem extends Error {
  readonly slug: ProblemSlug
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: FieldError[]
  readonly reason: Reason | undefined
  readonly params: Params
  /** Empty when the reply did not come from our server (a proxy, for instance). */
  readonly requestId: string
  /** Seconds after which the server says that it is worth trying again; 0 when it says nothing. */
  readonly retryAfter: number

  constructor(body: Partial<ProblemBody>, status: number, retryAfter = 0) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.slug = slugOf(body.type ?? '')
    this.status = status
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.errors = body.errors ?? []
    this.reason = body.reason
    this.params = body.params ?? {}
    this.requestId = body.requestId ?? ''
    this.retryAfter = retryAfter
  }

  is(slug: ProblemSlug): boolean {
    return this.slug === slug
  }
}

/** No reply at all: offline, name not resolved, connection lost. The server may or may not have acted. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause })
    this.name = 'NetworkFailure'
  }
}

function slugOf(type: string): ProblemSlug {
  const slug = type.replace('/problems/', '')
  return isSlug(slug) ? slug : 'server-error'
}

/** The server sends only slugs of its catalogue; anything else is not one of ours. */
function isSlug(text: string): text is ProblemSlug {
  return /^[a-z]+(-[a-z]+)*$/.test(text)
}
