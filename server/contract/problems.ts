import type { FieldError } from './field-errors.ts'
import { filled, type Params, type ParamsOf } from './params.ts'
import { type DetailOf, type Reason, reasons } from './reasons.ts'

/** The catalogue of problems (RFC 9457): slug → title, status and the page at /problems/<slug>. */
export const problemCatalogue = {
  'unreadable-request': {
    status: 400,
    title: 'The request could not be read',
    help: 'The body must be valid JSON in UTF-8. Nothing was stored. Correct it and send it again.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Sign in first',
    help: 'Your session is missing or has ended. Nothing was lost; sign in and try again.',
  },
  'sign-in-wrong': {
    status: 401,
    title: 'E-mail address or password is not right',
    help: 'Nothing was changed. Check both and try again, or ask for a new password.',
  },
  'password-wrong': {
    status: 403,
    title: 'This is not your password',
    help: 'Nothing was changed. Type the password you sign in with.',
  },
  'code-wrong': {
    status: 403,
    title: 'This code is not right',
    help: 'A code of the app is valid for half a minute and once, a backup code once. Try the next one.',
  },
  'sign-in-expired': {
    status: 410,
    title: 'Start signing in again',
    help: 'There were ten minutes, or five tries, between the password and the code. Nothing was changed.',
  },
  'sign-in-provider-unavailable': {
    status: 503,
    title: 'The sign-in service cannot be reached',
    help: 'Sign in with your password, or try again in a while.',
  },
  'reset-link-invalid': {
    status: 410,
    title: 'This link has been used or has expired',
    help: 'A link to choose a new password is valid once, for one hour. Ask for a new one.',
  },
  'foreign-origin': {
    status: 403,
    title: 'This request came from another site',
    help: 'Nothing was changed. Open Groundwork at its own address and do it there.',
  },
  'not-allowed': {
    status: 403,
    title: 'Your role does not allow this',
    help: 'Ask an administrator of your organisation for the right.',
  },
  'two-factor-required': {
    status: 403,
    title: 'This organisation asks for a second factor',
    help: 'Turn on two-factor sign-in for your account, sign in again with it, and try again. Nothing was lost.',
  },
  'not-found': { status: 404, title: 'Not found', help: 'It does not exist, or it is not yours to see.' },
  'collector-unknown': {
    status: 404,
    title: 'This link is not known',
    help: 'Check the link for missing characters, or ask whoever sent it to you.',
  },
  'collector-not-open-yet': {
    status: 409,
    title: 'This questionnaire is not open yet',
    help: 'The organisation has planned it and will open it later. Keep the link and come back.',
  },
  'collector-closed': {
    status: 410,
    title: 'This questionnaire is closed',
    help: 'The organisation is no longer taking answers through this link. Answers already acknowledged are safe.',
  },
  'invitation-used': {
    status: 410,
    title: 'This invitation has been answered',
    help: 'A personal link takes answers once. To change them, withdraw them with the receipt code; the link then works again.',
  },
  'invitation-used-anonymously': {
    status: 410,
    title: 'This invitation has been answered',
    help: 'A personal link takes answers once. Nobody can see which answers came through it, so it stays used even if they are withdrawn.',
  },
  'invitation-cancelled': {
    status: 410,
    title: 'This invitation was cancelled',
    help: 'The organisation has taken it back. Ask it if you think that this is a mistake.',
  },
  'invitation-opted-out': {
    status: 410,
    title: 'You asked not to be written to',
    help: 'The invitation was put aside when you said so. You can take that back on the page that your letter links to.',
  },
  'section-closed': {
    status: 410,
    title: 'This section is not open any more',
    help: 'The questionnaire was sent, or whoever shared the section took it back. What was saved before is safe.',
  },
  'draft-gone': {
    status: 409,
    title: 'These unfinished answers do not exist any more',
    help: 'They were sent, started again elsewhere, or kept for too long. Load the questionnaire again.',
  },
  'draft-changed': {
    status: 409,
    title: 'Somebody else has saved answers meanwhile',
    help: 'Nothing was sent. Load the unfinished answers, look at them, and send them with their id and revision.',
  },
  'response-already-submitted': {
    status: 409,
    title: 'This response was already submitted',
    help: 'The first answers stand. To change them, withdraw the response with its receipt code and answer again.',
  },
  'state-conflict': {
    status: 409,
    title: 'Not possible in the present state',
    help: 'Something else has changed meanwhile. Reload and look again.',
  },
  'aggregate-only': {
    status: 409,
    title: 'These responses are never shown one by one',
    help: 'Responses of residents and partners are only counted. Look at the report.',
  },
  'already-exists': { status: 409, title: 'It exists already', help: 'Choose another name or code.' },
  'last-coordinator': {
    status: 409,
    title: 'The last coordinator stays',
    help: 'An organisation needs somebody who can act for it. Make somebody else a coordinator first, or ask an administrator.',
  },
  'last-administrator': {
    status: 409,
    title: 'The last administrator stays',
    help: 'An installation needs an administrator. Make somebody else one first.',
  },
  'invitation-unknown': {
    status: 404,
    title: 'This invitation is not known',
    help: 'Check that the whole link was copied. If it was sent again, only the newest link works.',
  },
  'invitation-ended': {
    status: 410,
    title: 'This invitation does not work any more',
    help: 'It was used, taken back, or is older than 14 days. Ask whoever invited you to send it again.',
  },
  'invitation-for-another': {
    status: 403,
    title: 'This invitation is for somebody else',
    help: 'It was sent to another e-mail address. Sign out and open the link again, or ask to be invited at your address.',
  },
  'in-use': { status: 409, title: 'Still in use', help: 'Something else depends on it, so it was left as it is.' },
  'second-person-needed': {
    status: 409,
    title: 'Another person should type this sheet',
    help: 'Whoever typed it first may type it again only after saying so, which is recorded. Nothing was stored.',
  },
  'export-not-approved': {
    status: 403,
    title: 'This export has not been approved',
    help: 'A coordinator of the organisation decides. You get a letter when it has been decided.',
  },
  'body-too-large': { status: 413, title: 'The request is too large', help: 'Send less at once. Nothing was stored.' },
  'unsupported-media-type': {
    status: 415,
    title: 'This kind of content is not taken here',
    help: 'Set the Content-Type that the operation takes: application/json, unless it takes a file.',
  },
  'file-unusable': {
    status: 422,
    title: 'The file cannot be used',
    help: 'Nothing was changed. Correct the file, or save it anew as CSV in UTF-8, and choose it again.',
  },
  'invalid-request': {
    status: 422,
    title: 'The request does not fit the contract',
    help: 'Each error points to its field. Nothing was stored.',
  },
  'proof-required': {
    status: 403,
    title: 'A proof of work is missing, wrong or too old',
    help: 'Nothing was stored. Get a new challenge for this link and response, solve it, and send it along with the same answers.',
  },
  'answers-invalid': {
    status: 422,
    title: 'Answers do not fit the questionnaire',
    help: 'Each error points to its answer. Nothing was stored; correct the answers and send them again with the same id.',
  },
  'setup-token-wrong': {
    status: 403,
    title: 'The set-up token is not right',
    help: 'Use the link that the server printed when it started.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    help: 'Wait a little and try again. Nothing was lost.',
  },
  'server-error': {
    status: 500,
    title: 'Something went wrong on our side',
    help: 'Nothing half-done was kept. Try again; if it happens again, give the request id to your administrator.',
  },
  'database-unavailable': {
    status: 503,
    title: 'The database cannot be reached',
    help: 'Nothing was stored. Try again in a moment.',
  },
} as const satisfies Record<string, { status: number; title: string; help: string }>

export type ProblemSlug = keyof typeof problemCatalogue

/** The JSON body of every reply outside 2xx, `application/problem+json`. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  /** Which of the reasons that a slug can have, where it has several. */
  reason?: Reason
  /** Names and numbers of the detail, for words in another language. */
  params?: Params
  errors?: FieldError[]
}

export interface Why {
  reason: Reason
  params?: Params
}

/** Thrown anywhere in the server; only http/problem.ts writes it. */
export class Problem extends Error {
  readonly slug: ProblemSlug
  readonly errors: FieldError[] | undefined
  readonly why: Why | undefined
  /** Seconds, told as Retry-After. */
  retryAfter: number | undefined

  constructor(slug: ProblemSlug, detail?: string, errors?: FieldError[], why?: Why) {
    super(detail ?? problemCatalogue[slug].help)
    this.name = 'Problem'
    this.slug = slug
    this.errors = errors
    this.why = why
  }

  static because<R extends Reason>(reason: R, ...given: ParamsOf<DetailOf<R>>): Problem {
    const [params] = given
    const { slug, detail } = reasons[reason]
    if (!params) return new Problem(slug, detail, undefined, { reason })
    return new Problem(slug, filled(detail, params), undefined, { reason, params })
  }

  get status(): number {
    return problemCatalogue[this.slug].status
  }
}

export function tooManyRequests(milliseconds: number): Problem {
  const problem = new Problem('too-many-requests')
  problem.retryAfter = Math.max(1, Math.ceil(milliseconds / 1000))
  return problem
}

export function notFound(what: string): Problem {
  return new Problem('not-found', `There is no such ${what} here.`)
}
