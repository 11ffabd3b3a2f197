import type { AppContext } from '../../server/context.ts'
import type { TestApi } from './app.ts'
import { type AnswerSheet, anAnswerSheet, type aProvider, type TestAssessment } from './factories.ts'
import { anInvitation, aPersonalCollector } from './invitations.ts'

type Given = Pick<AppContext, 'db' | 'secrets'>

export interface InvitedResponse {
  id: string
  receipt: string
  sheet: AnswerSheet
  invitationId: string
  providerId: string
  collectorId: string
}

/** A response that came by a personal invitation, with answers drawn at random unless others are given. */
export async function anInvitedResponse(
  { app, api }: { app: Given; api: TestApi },
  assessment: TestAssessment,
  {
    seed = 1,
    sheet: overrides = {},
    provider = {},
    collectorId: given,
    isAnonymous = false,
  }: {
    seed?: number
    sheet?: Partial<AnswerSheet>
    provider?: Parameters<typeof aProvider>[2]
    collectorId?: string
    isAnonymous?: boolean
  } = {},
): Promise<InvitedResponse> {
  const collectorId = given ?? (await aPersonalCollector(app, assessment, { isAnonymous }))
  const invitation = await anInvitation(app, assessment, collectorId, { provider })
  const sheet = anAnswerSheet(await assessment.versionOf('provider'), { seed, ...overrides })
  const { receipt } = await api.call('POST /collectors/:link/responses', {
    params: { link: invitation.link },
    body: sheet,
  })
  const { id: invitationId, providerId } = invitation
  return { id: sheet.id, receipt, sheet, invitationId, providerId, collectorId }
}

/** What the last letter of a kind says, and the path its link leads to. */
export async function lastLetter({ db }: Pick<AppContext, 'db'>, kind: string) {
  const letter = await db
    .selectFrom('messages')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow()
  const path = /https?:\/\/[^/\s]+(\/\S+)/.exec(letter.bodyText)?.[1] ?? ''
  return { ...letter, path, link: path.split('/').at(-1) ?? '' }
}
