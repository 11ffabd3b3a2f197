export type EmbeddedPostgresProblem =
  | 'no-binaries'
  | 'binaries-do-not-run'
  | 'cannot-change-user'
  | 'user-without-name'
  | 'folder-not-usable'
  | 'data-out-of-reach'
  | 'data-gone'
  | 'data-of-another-user'
  | 'not-a-cluster'
  | 'other-version'
  | 'initdb-failed'
  | 'running-without-durability'
  | 'did-not-start'

type Explanation = { what: string; safe: string; next: string; cause?: unknown }

export const useAnotherServer = 'Or set DATABASE_URL to a PostgreSQL server of your own (15 or newer).'

/** Its message tells in this order: what happened, what is safe, what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly code: EmbeddedPostgresProblem

  constructor(code: EmbeddedPostgresProblem, { what, safe, next, cause }: Explanation) {
    super([what, safe, next].join('\n'), { cause })
    this.code = code
  }
}

/** The `code` of a Node or PostgreSQL error, or '' where there is none. */
export function codeOf(error: unknown): string {
  return isObject(error) && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export function messageOf(error: unknown): string {
  return isObject(error) && 'message' in error ? String(error.message) : String(error)
}

function isObject(error: unknown): error is object {
  return typeof error === 'object' && error !== null
}
