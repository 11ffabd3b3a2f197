import { z } from 'zod'
import { operations } from './operation.ts'
import { isoDate, named, oneLine, text, uuid } from './shared.ts'
import { letterLanguage, newPassword, password } from './sign-in.ts'

const account = z.object({
  name: text('Your name.', 'Ada Coordinator'),
  email: text('The e-mail address you sign in with.', 'ada@example.org'),
  hasTwoFactor: z.boolean().meta({ description: 'Signing in asks for a code of an app too.', example: true }),
  backupCodesLeft: z.int().meta({ description: 'Backup codes that have not been used yet.', example: 10 }),
  usesProvider: z
    .boolean()
    .meta({ description: 'The account has been used with the configured sign-in service.', example: false }),
})
const backupCodes = z.object({
  backupCodes: z.array(z.string()).meta({
    description: 'Each signs in once instead of a code of the app. Shown now and never again.',
    example: ['aB3dE-fG5hI'],
  }),
})
const session = z.object({
  id: uuid,
  startedAt: text('When it began, UTC.', '2026-03-01T09:30:00.000Z'),
  lastUsedOn: isoDate,
  isCurrent: z.boolean().meta({ description: 'The one this request belongs to.', example: true }),
})

/** For the person who is signed in, about themselves only. */
export const ownAccountOperations = operations({
  'GET /account': { summary: 'Your account', access: 'signed-in', response: account },
  'PATCH /account': {
    summary: 'Change your name',
    access: 'signed-in',
    body: z.strictObject({ name: named(120, 'Your name.', 'Ada Coordinator') }),
    response: account,
  },
  'POST /account/password': {
    summary: 'Change your password; your other sessions end',
    access: 'signed-in',
    body: z.strictObject({ currentPassword: password, newPassword, language: letterLanguage }),
    status: 204,
    problems: ['password-wrong', 'too-many-requests'],
  },
  'POST /account/two-factor': {
    summary: 'Begin to turn two-factor sign-in on: a secret for an authenticator app',
    access: 'signed-in',
    body: z.strictObject({ password }),
    response: z.object({
      uri: text('What the QR code holds.', 'otpauth://totp/Groundwork:ada@example.org?secret=…'),
      secret: text('The same for typing, base 32.', 'JBSWY3DPEHPK3PXP'),
    }),
    problems: ['password-wrong', 'state-conflict', 'too-many-requests'],
  },
  'POST /account/two-factor/confirm': {
    summary: 'Turn two-factor sign-in on with a first code of the app; your other sessions end',
    access: 'signed-in',
    body: z.strictObject({
      code: z
        .string()
        .trim()
        .min(1)
        .max(40)
        .regex(oneLine)
        .meta({ description: 'Code of the app.', example: '123456' }),
      language: letterLanguage,
    }),
    response: backupCodes,
    problems: ['code-wrong', 'state-conflict', 'too-many-requests'],
  },
  'POST /account/two-factor/backup-codes': {
    summary: 'Make new backup codes; the old ones are worth nothing',
    access: 'signed-in',
    body: z.strictObject({ password, language: letterLanguage }),
    response: backupCodes,
    problems: ['password-wrong', 'state-conflict', 'too-many-requests'],
  },
  'POST /account/two-factor/off': {
    summary: 'Turn two-factor sign-in off',
    access: 'signed-in',
    body: z.strictObject({ password, language: letterLanguage }),
    status: 204,
    problems: ['password-wrong', 'state-conflict', 'too-many-requests'],
  },
  'GET /account/sessions': {
    summary: 'Where you are signed in: neither address nor browser is kept',
    access: 'signed-in',
    response: z.object({ sessions: z.array(session).meta({ description: 'Newest first.' }) }),
  },
  'DELETE /account/sessions/:sessionId': {
    summary: 'End one of your sessions',
    access: 'signed-in',
    params: z.object({ sessionId: uuid }),
    status: 204,
  },
  'DELETE /account/sessions': {
    summary: 'End all your sessions but this one',
    access: 'signed-in',
    status: 204,
  },
})
