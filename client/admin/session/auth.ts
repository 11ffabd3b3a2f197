import { call } from '../../shared/api/call.ts'

export async function signIn(credentials: { email: string; password: string }): Promise<{ needsCode: boolean }> {
  return call('POST /session', { body: credentials })
}

export async function signOut(): Promise<void> {
  await call('DELETE /session')
}
