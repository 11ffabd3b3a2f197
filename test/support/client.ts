import { type Api, api } from '../../server/contract/api.ts'
import type { OperationShape, ParamsInput, QueryInput, Reply } from '../../server/contract/operation.ts'
import { type ProblemBody, type ProblemSlug, problemCatalogue } from '../../server/contract/problems.ts'

export type Key = keyof Api

export interface Input<K extends Key> {
  params?: ParamsInput<Api[K]>
  query?: QueryInput<Api[K]>
  /** Not typed: what fits is for the server to say. */
  body?: unknown
  headers?: Record<string, string>
}

export interface Sent {
  status: number
  headers: Headers
  text: string
  bytes: Buffer
  json: unknown
}

/** A reply to come. Awaited, it must be the success that the contract names; or else say which problem is expected. */
export type Call<T> = Promise<T> & { expectProblem(slug: ProblemSlug): Promise<ProblemBody> }

export interface Client {
  call<K extends Key>(key: K, input?: Input<K>): Call<Reply<Api[K]>>
  /** Anything over HTTP, as it is: `path` begins at the root, a text or Blob is sent unchanged. */
  send(method: string, path: string, init?: { body?: unknown; headers?: Record<string, string> }): Promise<Sent>
}

/** `address` tells where the server listens, `headers` who is asking. */
export function createClient(address: () => string, headers: () => Promise<Record<string, string>>): Client {
  const send: Client['send'] = async (method, path, { body, headers: own } = {}) => {
    const response = await fetch(`${address()}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(await headers()),
        ...own,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body) }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    return { status: response.status, headers: response.headers, text, bytes, json: parsed(text) }
  }
  return {
    send,
    call: (key, { params, query, body, headers: own = {} } = {}) => {
      const [method = '', path = ''] = key.split(' ')
      const address = `/api/v1${fill(path, params)}${search(query)}`
      return asCall(key, send(method, address, { body, headers: own }))
    },
  }
}

function asCall<K extends Key>(key: K, sending: Promise<Sent>): Call<Reply<Api[K]>> {
  const shape: OperationShape = api[key]
  const succeed = async () => {
    const { status, text, json } = await sending
    if (status !== (shape.status ?? 200)) throw new Error(`${key} answered ${status}: ${text}`)
    return (shape.response ? shape.response.parse(json) : undefined) as Reply<Api[K]>
  }
  const success = succeed()
  // When a problem is expected, nobody waits for the success.
  success.catch(() => undefined)
  return Object.assign(success, { expectProblem: async (slug: ProblemSlug) => problemIn(await sending, slug) })
}

/** The reply is exactly this problem of the catalogue. */
export function problemIn({ status, headers, text, json }: Sent, slug: ProblemSlug): ProblemBody {
  const { status: expected, title } = problemCatalogue[slug]
  const type = headers.get('content-type') ?? ''
  if (isProblem(json) && json.type === `/problems/${slug}` && status === expected && json.status === expected) {
    if (json.title === title && json.requestId !== '' && type.startsWith('application/problem+json')) return json
  }
  throw new Error(`expected the problem ${slug} (${expected}), got ${status} ${type}: ${text.slice(0, 2_000)}`)
}

export function pointersOf(problem: ProblemBody): string[] {
  return (problem.errors ?? []).map(error => error.pointer)
}

function isProblem(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && 'type' in value && 'status' in value && 'detail' in value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fill(path: string, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}))
  return path.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(String(values.get(name))))
}

function search(query: unknown): string {
  const entries = Object.entries(query ?? {}).map(([name, value]) => [name, String(value)])
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
}
