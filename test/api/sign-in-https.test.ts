import { expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { password, personas } from '../support/personas.ts'

const url = 'https://groundwork.test'
const { api } = useApp({ url })

test('behind https the session cookie is for https only, and browsers are told to stay with it', async () => {
  const body = { email: personas.ada.email, password }
  const reply = await api.send('POST', '/api/v1/session', { body, headers: { Origin: url } })
  const cookies = reply.headers.getSetCookie()
  expect(cookies.map(cookie => cookie.split(/[=.]/, 2).join('.'))).toEqual([
    '__Secure-groundwork.session_token',
    '__Secure-groundwork.device',
  ])
  for (const cookie of cookies) expect(cookie).toMatch(/; Secure/i)
  expect(reply.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
})
