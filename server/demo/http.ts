import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'

export interface HttpClient {
  get<T>(path: string, reply: z.ZodType<T>): Promise<T>
  /** A blob is sent as it is, anything else as JSON. */
  post<T>(path: string, body: object, reply: z.ZodType<T>): Promise<T>
  put<T>(path: string, body: object, reply: z.ZodType<T>): Promise<T>
  sendCsv<T>(path: string, table: string, reply: z.ZodType<T>): Promise<T>
  signIn(email: string, password: string): Promise<void>
}

export interface HttpOptions {
  /** Where the server listens. */
  baseUrl: string
  /** Its public address, the only origin that sign-in accepts. */
  origin: string
  fetch: typeof fetch
}

export class RequestFailed extends Error {
  readonly status: number
  /** Last part of the problem's type. */
  readonly slug: string

  constructor(request: string, status: number, problem: { type?: string; detail?: string }) {
    super(`${request} was answered with ${status}: ${problem.detail ?? 'no explanation'}`)
    this.name = 'RequestFailed'
    this.status = status
    this.slug = problem.type?.split('/').at(-1) ?? ''
  }
}

const tries = 6
const isPassing = (status: number) => status === 429 || status === 503

/** Talks to the server as a browser does: with the origin and, once signed in, the session's cookie. */
export function createHttpClient({ baseUrl, origin, fetch }: HttpOptions): HttpClient {
  let cookie = ''

  /** A text is a table as CSV, a blob any other file. */
  async function send(method: string, path: string, body?: object | string): Promise<Response> {
    const isFile = body instanceof Blob
    const type = typeof body === 'string' ? 'text/csv' : isFile ? body.type : 'application/json'
    const headers = { origin, ...(body ? { 'content-type': type } : {}), ...(cookie ? { cookie } : {}) }
    const content = typeof body === 'string' || isFile ? body : JSON.stringify(body)
    const init = { method, headers, ...(body ? { body: content } : {}) }
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(`${baseUrl}${path}`, init).catch((error: unknown) => {
        if (attempt === tries) throw error
        return undefined
      })
      if (response?.ok) return response
      if (response && (!isPassing(response.status) || attempt === tries)) throw await failure(method, path, response)
      await wait(100 * 2 ** attempt)
    }
  }

  async function call<T>(
    method: string,
    path: string,
    { body, reply }: { body?: object | string; reply: z.ZodType<T> },
  ) {
    const response = await send(method, `/api/v1${path}`, body)
    return reply.parse(await response.json())
  }

  return {
    get: (path, reply) => call('GET', path, { reply }),
    post: (path, body, reply) => call('POST', path, { body, reply }),
    put: (path, body, reply) => call('PUT', path, { body, reply }),
    sendCsv: (path, table, reply) => call('POST', path, { body: table, reply }),
    async signIn(email, password) {
      const response = await send('POST', '/api/v1/session', { email, password })
      await response.arrayBuffer()
      cookie = response.headers
        .getSetCookie()
        .map(line => line.split(';', 1)[0])
        .join('; ')
    },
  }
}

async function failure(method: string, path: string, response: Response): Promise<RequestFailed> {
  const problem: unknown = await response.json().catch(() => undefined)
  return new RequestFailed(`${method} ${path}`, response.status, {
    ...(isText(problem, 'type') ? { type: problem.type } : {}),
    ...(isText(problem, 'detail') ? { detail: problem.detail } : {}),
  })
}

function isText<K extends string>(given: unknown, key: K): given is Record<K, string> {
  return typeof given === 'object' && given !== null && typeof Reflect.get(given, key) === 'string'
}
