import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput, ParamsInput, QueryInput, Reply } from '../../../server/contract/operation.ts'
import type { ProblemBody } from '../../../server/contract/problems.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'

const base = '/api/v1'

type Operation = keyof Api
type None = Record<never, never>
type Part<Name extends string, T> = [T] extends [undefined]
  ? None
  : None extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T }
type Address<K extends Operation> = Part<'params', ParamsInput<Api[K]>> & Part<'query', QueryInput<Api[K]>>
type Options<K extends Operation> = Address<K> & Part<'body', BodyInput<Api[K]>> & { signal?: AbortSignal }
type OptionalWhenEmpty<T> = None extends T ? [options?: T] : [options: T]

interface Request {
  params?: unknown
  query?: unknown
  body?: unknown
  signal?: AbortSignal
}

export type ReplyOf<K extends Operation> = Reply<Api[K]>

/**
 * Calls one operation of the contract: `call('GET /collectors/:link', { params: { link } })`.
 * Rejects with ApiProblem (any reply outside 2xx), NetworkFailure (no reply) or the signal's AbortError.
 */
export function call<K extends Operation>(key: K, ...[options]: OptionalWhenEmpty<Options<K>>): Promise<ReplyOf<K>> {
  return request(key, options ?? {})
}

/** A file that takes so long to make that the page waits for it. Rejects as `call` does. */
export async function fetchFile<K extends Operation>(
  key: K,
  ...[options]: OptionalWhenEmpty<Options<K>>
): Promise<Blob> {
  const response = await send(key, options ?? {})
  if (!response.ok) throw new ApiProblem(await problemBody(response), response.status, retryAfter(response))
  return response.blob().catch((cause: unknown) => {
    throw new NetworkFailure(cause)
  })
}

/** The address of an operation, for links and downloads. */
export function addressOf<K extends Operation>(key: K, ...[options]: OptionalWhenEmpty<Address<K>>): string {
  return address(key, options ?? {})
}

async function request(key: Operation, options: Request) {
  const response = await send(key, options)
  if (!response.ok) throw new ApiProblem(await problemBody(response), response.status, retryAfter(response))
  if (response.status === 204) return undefined
  // A connection lost half-way through the body is the same as no reply.
  return response.json().catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause
    throw new NetworkFailure(cause)
  })
}

async function send(key: Operation, { params, query, body, signal }: Request): Promise<Response> {
  try {
    return await fetch(address(key, { params, query }), {
      method: key.slice(0, key.indexOf(' ')),
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ?? null,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new NetworkFailure(cause)
  }
}

function address(key: Operation, { params, query }: Request): string {
  const values = new Map(Object.entries(params ?? {}))
  const template = key.slice(key.indexOf(' ') + 1)
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value))
  return `${base}${path}${search.size > 0 ? `?${search}` : ''}`
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 && seconds <= 600 ? seconds : 0
}

async function problemBody(response: Response): Promise<Partial<ProblemBody>> {
  try {
    return await response.json()
  } catch {
    return {}
  }
}
