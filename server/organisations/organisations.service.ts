import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { Problem } from '../contract/problems.ts'
import type { Actor } from '../http/session.ts'
import { getSettings, type Settings, updateSettings } from './organisations.store.ts'
import { slugOf } from './slug.ts'

export interface SettingsChange {
  name?: string | undefined
  language?: string | undefined
  requiresTwoFactor?: boolean | undefined
}

/** Whoever asks a second factor of everybody must have one, or the next click would find the door locked. */
export async function changeSettings(
  trx: Transaction<DB>,
  actor: Actor,
  { organisationId, name, language, requiresTwoFactor }: SettingsChange & { organisationId: string },
): Promise<Settings> {
  if (requiresTwoFactor && !actor.hasTwoFactor) throw new Problem('two-factor-required')
  const before = await getSettings(trx, organisationId)
  const changes = {
    ...(name !== undefined && name !== before.name ? { name } : {}),
    ...(language !== undefined && language !== before.language ? { language } : {}),
    ...(requiresTwoFactor !== undefined && requiresTwoFactor !== before.requiresTwoFactor ? { requiresTwoFactor } : {}),
  }
  if (Object.keys(changes).length === 0) return before
  await updateSettings(trx, organisationId, { ...changes, ...(changes.name ? { slug: slugOf(changes.name) } : {}) })
  await recordAudit(trx, {
    organisationId,
    actorId: actor.userId,
    action: 'organisation.change',
    target: organisationId,
    details: changes,
  })
  return { ...before, ...changes }
}
