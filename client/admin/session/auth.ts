import { NetworkFailure } from '../../shared/api/failures.ts'

/** Sign-in and sign-out are better-auth's own addresses, outside the contract. */
export class SignInRefused extends Error {
  readonly reason: 'wrong' | 'too-many' | 'failed'

  constructor(reason: SignInRefused['reason']) {
    super(`sign-in refused: ${reason}`)
    this.name = 'SignInRefused'
    this.reason = reason
  }
}

export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  const response = await post('/api/auth/sign-in/email', credentials)
  if (response.ok) return
  if (response.status === 429) throw new SignInRefused('too-many')
  throw new SignInRefused(response.status < 500 ? 'wrong' : 'failed')
}

export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {})
}

async function post(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch (cause) {
    throw new NetworkFailure(cause)
  }
}
