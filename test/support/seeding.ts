import type { CollectorKind } from '../../server/contract/collectors.ts'
import type { MemberRole } from '../../server/contract/roles.ts'
import { compileCodebook } from '../../surveys/codebook/compile.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { libraryQuestionnaires } from '../../surveys/questionnaires/library.ts'
import { drawAnswers } from './answers.ts'
import type { Client } from './client.ts'
import { type AnswerSheet, anAnswerSheet, someAreas } from './factories.ts'

export const helpContacts = [
  { name: 'National helpline', phone: '1-888-373-7888', url: 'https://help.example/', note: '24 hours, free' },
]

export interface Seeded {
  organisationId: string
  assessmentId: string
  links: Record<Audience, string>
}

/** Through the API: an organisation with areas, help numbers and an assessment whose first wave is open. */
export async function seedAssessment(staff: Client, name: string, areas = someAreas): Promise<Seeded> {
  const { id: organisationId } = await staff.call('POST /organisations', { body: { name } })
  const params = { organisationId }
  await staff.call('POST /organisations/:organisationId/areas', { params, body: { areas } })
  const saved = await staff.call('GET /organisations/:organisationId/areas', { params })
  await staff.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
    params: { organisationId, areaId: saved.areas[0]?.id ?? '' },
    body: { helpContacts },
  })
  const { questionnaires } = await staff.call('GET /organisations/:organisationId/questionnaires', { params })
  const { id: assessmentId } = await staff.call('POST /organisations/:organisationId/assessments', {
    params,
    body: {
      name: 'Needs assessment',
      purpose: 'To plan help, languages and training',
      areaCodes: areas.map(area => area.code),
      waveName: 'Baseline',
      audiences: questionnaires.map(one => ({
        audience: one.audience,
        questionnaireId: one.id,
        version: one.latestVersion,
        invited: 50,
      })),
      asksProof: false,
    },
  })
  const wave = { organisationId, assessmentId, wave: 1 }
  await setWaveState(staff, wave, 'open')
  const { collectors } = await staff.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors',
    { params: wave },
  )
  const linkOf = (audience: Audience) => collectors.find(collector => collector.audience === audience)?.link ?? ''
  return {
    organisationId,
    assessmentId,
    links: { provider: linkOf('provider'), resident: linkOf('resident'), partner: linkOf('partner') },
  }
}

/** Another collector of the first wave; its link. */
export async function seedCollector(
  staff: Client,
  seeded: Seeded,
  body: { kind?: CollectorKind; audience?: Audience; areaCode?: string; asksProof?: boolean; label?: string } = {},
): Promise<{ id: string; link: string }> {
  return staff.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
    params: firstWave(seeded),
    body: { audience: 'resident', ...body },
  })
}

export async function setWaveState(
  staff: Client,
  params: { organisationId: string; assessmentId: string; wave: number },
  state: 'open' | 'closed' | 'archived',
): Promise<void> {
  await staff.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state', {
    params,
    body: { state },
  })
}

/** Answers sent over HTTP, drawn at random but always the same; `fixed` holds what is not left to chance. */
export async function seedResponses(
  anybody: Client,
  {
    link,
    audience,
    count,
    fixed = {},
    ...sheet
  }: {
    link: string
    audience: Audience
    count: number
    fixed?: AnswerSheet['answers']
  } & Partial<AnswerSheet>,
): Promise<void> {
  const definition = libraryQuestionnaires.find(one => one.key === audience)?.definition
  if (!definition) throw new Error(`there is no questionnaire for the audience ${audience}`)
  const version = { definition, codebook: compileCodebook(definition, { version: 1 }) }
  await Promise.all(
    Array.from({ length: count }, (_, at) =>
      anybody.call('POST /collectors/:link/responses', {
        params: { link },
        body: anAnswerSheet(undefined, { ...sheet, answers: { ...drawAnswers(version, at + 1), ...fixed } }),
      }),
    ),
  )
}

export function firstWave({ organisationId, assessmentId }: Seeded) {
  return { organisationId, assessmentId, wave: 1 }
}

export async function completedOf(staff: Client, seeded: Seeded): Promise<Map<string, number>> {
  const { audiences } = await staff.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/completion',
    { params: firstWave(seeded) },
  )
  return new Map(audiences.map(({ audience, completed }) => [audience, completed]))
}

/** The link in the newest letter to this address: the outbox stands for their mailbox. */
export async function newestLink(staff: Client, organisationId: string, email: string): Promise<URL> {
  const { messages } = await staff.call('GET /organisations/:organisationId/messages', { params: { organisationId } })
  const text = messages.find(({ toEmail }) => toEmail === email)?.bodyText ?? ''
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  if (!link) throw new Error(`no letter to ${email} holds a link`)
  return new URL(link)
}

/** By a letter and its link, as people become members; `as` speaks for the persona. */
export async function seedMember(
  staff: Client,
  as: Client,
  given: { organisationId: string; email: string; role: MemberRole; providerId?: string | null },
): Promise<void> {
  const { organisationId, ...invited } = given
  await staff.call('POST /organisations/:organisationId/member-invitations', {
    params: { organisationId },
    body: { ...invited, language: 'en' },
  })
  const token = (await newestLink(staff, organisationId, given.email)).searchParams.get('token')
  await as.call('POST /join/accept', { body: { token } })
}

/** A provider of the register with one contact who is invited, and the personal link that the letter holds. */
export async function seedInvitation(
  staff: Client,
  seeded: Seeded,
  { name, email, language = 'en' }: { name: string; email: string; language?: string },
): Promise<{ providerId: string; link: string }> {
  const params = firstWave(seeded)
  const { id: providerId } = await staff.call('POST /organisations/:organisationId/providers', {
    params,
    body: { name, contacts: [{ name: `Contact of ${name}`, email, language }] },
  })
  const collector = await seedCollector(staff, seeded, {
    kind: 'personal',
    audience: 'provider',
    label: name,
    asksProof: false,
  })
  await staff.call(
    'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations',
    { params: { ...params, collectorId: collector.id }, body: { providerIds: [providerId], isSentNow: true } },
  )
  const letter = await letterTo(staff, seeded, { kind: 'provider-invitation', email })
  return { providerId, link: /\/r\/([a-z0-9]{20})/.exec(letter)?.[1] ?? '' }
}

/** The text of the newest letter of a kind to an address. */
export async function letterTo(
  staff: Client,
  { organisationId }: Seeded,
  { kind, email }: { kind: 'provider-invitation' | 'response-query' | 'response-reply'; email: string },
): Promise<string> {
  const { messages } = await staff.call('GET /organisations/:organisationId/messages', {
    params: { organisationId },
    query: { kind },
  })
  const letter = messages.find(message => message.toEmail === email)
  if (!letter) throw new Error(`no ${kind} has been written to ${email}`)
  return letter.bodyText
}
