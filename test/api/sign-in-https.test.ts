import { expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { password, personas } from '../support/personas.ts'

const url = 'https://groundwork.test'
const { api } = useApp({ url })

test('behind https the session cookie is for https only, and browsers are told to stay with it', async () => {
  const body = { email: personas.ada.email, password }
  const reply = await api.send('POST', '/api/auth/sign-in/email', { body, headers: { Origin: url } })
  const [cookie = ''] = reply.headers.getSetCookie()
  expect(cookie).toMatch(/^__Secure-groundwork\.session_token=/)
  expect(cookie).toMatch(/; Secure/i)
  expect(reply.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
})
