import { z } from 'zod'
import { operations } from './operation.ts'
import { oneLine, text } from './shared.ts'

export const email = z
  .email()
  .max(254)
  .meta({ description: 'E-mail address of the account.', example: 'ada@example.org' })
export const password = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'The password.', example: 'a long sentence is good' })
export const newPassword = z
  .string()
  .min(12)
  .max(200)
  .meta({ description: 'At least 12 characters.', example: 'another long sentence' })
export const letterLanguages = ['en', 'es', 'fr', 'ar'] as const
export const letterLanguage = z
  .enum(letterLanguages)
  .default('en')
  .meta({ description: 'Language of the letter that is sent.', example: 'es' })
const resetToken = z
  .string()
  .max(100)
  .regex(oneLine)
  .meta({ description: 'The last part of the link in the letter.', example: 'q2n…' })

export const signInOperations = operations({
  'POST /session': {
    summary: 'Sign in with a password; an account with two-factor sign-in then needs a code',
    access: 'anyone',
    body: z.strictObject({ email, password }),
    response: z.object({
      needsCode: z
        .boolean()
        .meta({ description: 'True: nobody is signed in yet, POST /session/code comes next.', example: false }),
    }),
    problems: ['sign-in-wrong', 'too-many-requests', 'foreign-origin'],
  },
  'POST /session/code': {
    summary: 'The second step of signing in: a code of the authenticator app, or a backup code',
    access: 'anyone',
    body: z.strictObject({
      kind: z.enum(['app', 'backup']).meta({ description: 'Where the code comes from.', example: 'app' }),
      code: z.string().trim().min(1).max(40).regex(oneLine).meta({ description: 'The code.', example: '123456' }),
    }),
    response: z.object({
      backupCodesLeft: z.int().meta({ description: 'Backup codes that have not been used yet.', example: 9 }),
    }),
    problems: ['code-wrong', 'sign-in-expired', 'too-many-requests', 'foreign-origin'],
  },
  'POST /session/provider': {
    summary: 'Begin to sign in with the configured sign-in service; answers where to send the browser',
    access: 'anyone',
    body: z.strictObject({
      next: z
        .string()
        .max(500)
        .regex(/^\/(?![/\\])[^\p{Cc}\p{Cs}\\]*$/u)
        .default('/')
        .meta({ description: 'The page to come back to.', example: '/' }),
    }),
    response: z.object({ url: text('Address of the sign-in service.', 'https://login.example.org/authorize?…') }),
    problems: ['not-found', 'sign-in-provider-unavailable', 'too-many-requests', 'foreign-origin'],
  },
  'DELETE /session': {
    summary: 'Sign out: this session ends, others stay',
    access: 'anyone',
    status: 204,
    problems: ['foreign-origin'],
  },
  'POST /two-factor-removals': {
    summary: 'Turn two-factor sign-in off for somebody who lost phone and backup codes; their sessions end',
    access: 'administrator',
    body: z.strictObject({ email, language: letterLanguage }),
    response: z.object({ name: text('Name of the person.', 'Ada Coordinator') }),
    problems: ['not-found', 'state-conflict'],
  },
  'POST /password-resets': {
    summary: 'Send a link to choose a new password; the reply is the same whether or not the address is known',
    access: 'anyone',
    body: z.strictObject({ email, language: letterLanguage }),
    status: 204,
    problems: ['too-many-requests', 'foreign-origin'],
  },
  'POST /password-resets/check': {
    summary: 'Whether a link to choose a new password can still be used',
    access: 'anyone',
    body: z.strictObject({ token: resetToken }),
    status: 204,
    problems: ['reset-link-invalid', 'too-many-requests', 'foreign-origin'],
  },
  'POST /password-resets/use': {
    summary: 'Choose a new password with the link of the letter; every session of the account ends',
    access: 'anyone',
    body: z.strictObject({ token: resetToken, newPassword, language: letterLanguage }),
    status: 204,
    problems: ['reset-link-invalid', 'too-many-requests', 'foreign-origin'],
  },
})
