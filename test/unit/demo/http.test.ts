import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { createHttpClient } from '../../../server/demo/http.ts'

interface Sent {
  url: string
  headers: Headers
}

/** Answers one request after the other with the given replies. */
function answeringWith(...replies: Response[]) {
  const sent: Sent[] = []
  const fake = async (url: string | URL | Request, init?: RequestInit) => {
    sent.push({ url: String(url), headers: new Headers(init?.headers) })
    return replies.shift() ?? Response.error()
  }
  const http = createHttpClient({ baseUrl: 'http://127.0.0.1:1', origin: 'https://demo.example', fetch: fake })
  return { http, sent }
}

const reply = z.object({ ok: z.boolean() })
const problem = (status: number, slug: string) =>
  Response.json({ type: `https://demo.example/problems/${slug}`, detail: 'Nothing was stored.' }, { status })

describe('the client of the demo', () => {
  test('sends the public origin, and the cookie once signed in', async () => {
    const signedIn = new Response('{}', { headers: { 'set-cookie': 'session=abc; Path=/; HttpOnly' } })
    const { http, sent } = answeringWith(signedIn, Response.json({ ok: true }))
    await http.signIn('demo@example.org', 'secret secret')
    await http.get('/session', reply)
    expect(sent.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:1/api/v1/session',
      'http://127.0.0.1:1/api/v1/session',
    ])
    expect(sent.map(({ headers }) => [headers.get('origin'), headers.get('cookie')])).toEqual([
      ['https://demo.example', null],
      ['https://demo.example', 'session=abc'],
    ])
  })

  test('tries again when the server is busy', async () => {
    const { http, sent } = answeringWith(problem(503, 'database-unavailable'), Response.json({ ok: true }))
    expect(await http.post('/x', {}, reply)).toEqual({ ok: true })
    expect(sent).toHaveLength(2)
  })

  test('a refusal is an error with its problem', async () => {
    const { http, sent } = answeringWith(problem(409, 'state-conflict'))
    await expect(http.post('/x', {}, reply)).rejects.toMatchObject({ status: 409, slug: 'state-conflict' })
    expect(sent).toHaveLength(1)
  })
})
