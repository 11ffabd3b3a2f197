import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { invitationLanguages, letterKinds } from '../contract/invitations.ts'
import { Problem } from '../contract/problems.ts'
import { findExample } from './choice.store.ts'
import {
  type LetterKind,
  type LetterLanguage,
  type LetterText,
  type OwnTexts,
  unknownPlaceholders,
} from './letter-text.ts'
import { composeLetter, standardTexts, textOf } from './letters.ts'
import { type CollectorKey, getPersonalCollector } from './personal-collectors.store.ts'
import type { LinkTools } from './sending.service.ts'

export async function getPlan(db: Kysely<DB>, key: CollectorKey) {
  const { isAnonymous, closesOn, invitesOn, reminderDays, texts } = await getPersonalCollector(db, key)
  return { isAnonymous, closesOn, invitesOn, reminderDays, texts, standardTexts }
}

interface GivenPlan {
  invitesOn: string | null
  reminderDays: number[]
  texts: OwnTexts
}

export async function savePlan(trx: Transaction<DB>, key: CollectorKey, given: GivenPlan) {
  const collector = await getPersonalCollector(trx, key)
  if (collector.state === 'closed' || collector.state === 'archived') {
    throw Problem.because('wave_over', { state: collector.state })
  }
  const errors = letterKinds.flatMap(kind =>
    invitationLanguages.flatMap(language => textErrors(given.texts[kind][language], `#/texts/${kind}/${language}`)),
  )
  if (errors.length > 0) throw new Problem('invalid-request', 'Nothing was changed.', errors)
  const reminderDays = [...new Set(given.reminderDays)].sort((one, other) => one - other)
  await sql`
    update collectors set invites_on = ${given.invitesOn}, reminder_days = ${reminderDays}::int[],
      invitation_texts = ${JSON.stringify(given.texts)}::jsonb
    where organisation_id = ${key.organisationId} and id = ${key.collectorId}`.execute(trx)
  return getPlan(trx, key)
}

function textErrors(text: LetterText | undefined, pointer: string): FieldError[] {
  if (!text) return []
  return (['subject', 'body'] as const).flatMap(field =>
    unknownPlaceholders(text[field])
      .slice(0, 1)
      .map(() => fieldErrorAt(`${pointer}/${field}`, 'unknown_placeholder')),
  )
}

interface Wanted {
  kind: LetterKind
  language: LetterLanguage
  text: LetterText | null
}

/** As the first person of the register would get it. */
export async function previewLetter(
  db: Kysely<DB>,
  tools: LinkTools,
  { key, wanted }: { key: CollectorKey; wanted: Wanted },
) {
  const collector = await getPersonalCollector(db, key)
  const { organisation, assessment, isAnonymous, closesOn, texts } = collector
  const example = (await findExample(db, collector)) ?? { provider: '…', name: '…' }
  const letter = composeLetter({
    language: wanted.language,
    text: wanted.text ?? textOf(texts, wanted.kind, wanted.language),
    isAnonymous,
    closesOn,
    values: { organisation, assessment, ...example },
    url: `${tools.url}/r/…`,
    optOutUrl: `${tools.url}/opt-out/…`,
  })
  return {
    subject: letter.subject,
    paragraphs: [letter.greeting, ...letter.paragraphs],
    action: letter.action?.label ?? '',
    footer: [...letter.footer, ...(letter.optOut ? [letter.optOut.label] : [])],
  }
}
