import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { AppContext } from '../context.ts'
import { Problem } from '../contract/problems.ts'
import { renderLetter } from '../mail/letter.ts'
import { type NewMessage, queueMessages } from '../messages/messages.store.ts'
import type { LetterKind } from './letter-text.ts'
import { composeLetter, letterLanguageOf, textOf } from './letters.ts'
import type { PersonalCollector } from './personal-collectors.store.ts'
import { claimForInvitation, claimForPlannedReminder, claimForReminder, type Recipient } from './sending.store.ts'

/** What the addresses in letters are made of. */
export type LinkTools = Pick<AppContext, 'secrets' | 'url'>

interface Sending {
  collector: PersonalCollector
  /** Null: everybody who is due. */
  ids: string[] | null
  today: string
  tools: LinkTools
}

type Claim = (trx: Transaction<DB>, claim: Omit<Sending, 'tools'>) => Promise<Recipient[]>

const claims: Record<LetterKind | 'planned-reminder', Claim> = {
  invitation: claimForInvitation,
  reminder: claimForReminder,
  'planned-reminder': claimForPlannedReminder,
}

/** Puts the letters into the outbox; whoever got one is marked in the same transaction. Returns how many there are. */
export async function sendLetters(
  trx: Transaction<DB>,
  kind: keyof typeof claims,
  { tools, ...claim }: Sending,
): Promise<number> {
  if (!claim.collector.isTakingAnswers) {
    throw Problem.because('letters_not_going_out')
  }
  let queued = 0
  for (;;) {
    const recipients = await claims[kind](trx, claim)
    if (recipients.length === 0) return queued
    const messages = recipients.map(one =>
      messageTo(one, kind === 'invitation' ? 'invitation' : 'reminder', { ...claim, tools }),
    )
    await queueMessages(trx, messages)
    queued += recipients.length
  }
}

function messageTo(recipient: Recipient, kind: LetterKind, { collector, tools }: Sending): NewMessage {
  const language = letterLanguageOf(recipient.language, collector.language)
  const link = tools.secrets.invitationLinkOf(recipient.id)
  const { organisation, assessment, organisationId, isAnonymous, closesOn } = collector
  const { provider, name } = recipient
  const letter = composeLetter({
    language,
    text: textOf(collector.texts, kind, language),
    isAnonymous,
    closesOn,
    // Without a name the letter greets the provider.
    values: { organisation, assessment, provider, name: name || provider },
    url: `${tools.url}/r/${link}?language=${language}`,
    optOutUrl: `${tools.url}/opt-out/${link}?language=${language}`,
  })
  return {
    ...renderLetter(letter, language),
    organisationId,
    kind: kind === 'invitation' ? 'provider-invitation' : 'provider-reminder',
    about: recipient.id,
    toEmail: recipient.email,
    toName: name,
    language,
  }
}
