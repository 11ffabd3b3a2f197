import type { Request } from 'express'
import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Access } from '../contract/operation.ts'
import { notFound } from '../contract/problems.ts'
import { memberRoles, type Permission, type Role } from '../contract/roles.ts'
import { uuid } from '../contract/shared.ts'

/** The person behind a request, signed in or by an API key of theirs. */
export interface Actor {
  userId: string
  name: string
  email: string
  /** Whether signing in took a second factor; an API key counts as one. */
  hasTwoFactor: boolean
  /** Of a person who is signed in. */
  sessionId?: string
  /** Set when an API key speaks: one organisation, and only these permissions of its maker's. */
  apiKey?: { id: string; organisationId: string; permissions: readonly Permission[] }
  /** Set inside an organisation. */
  role?: Role
  /** Set inside an organisation, for a provider contact. */
  providerId?: string
}

export type ActorOf<A extends Access> = A extends 'anyone' ? undefined : Actor

export type FindActor = (req: Request) => Promise<Actor | undefined>

export async function isAdministrator(db: Kysely<DB>, userId: string): Promise<boolean> {
  const row = await db.selectFrom('administrators').select('userId').where('userId', '=', userId).executeTakeFirst()
  return row !== undefined
}

export interface Membership {
  role: Role
  providerId: string | null
  requiresTwoFactor: boolean
}

/** Throws `not-found`: not being a member and not existing look the same from outside. */
export async function getMembership(
  db: Kysely<DB>,
  actor: Actor,
  organisationId: string | string[] | undefined,
): Promise<Membership> {
  if (!uuid.safeParse(organisationId).success || typeof organisationId !== 'string') throw notFound('organisation')
  if (actor.apiKey && actor.apiKey.organisationId !== organisationId) throw notFound('organisation')
  const row = await db
    .selectFrom('organisations as o')
    .leftJoin('members as m', join => join.onRef('m.organisationId', '=', 'o.id').on('m.userId', '=', actor.userId))
    .leftJoin('administrators as a', join => join.on('a.userId', '=', actor.userId))
    .select(['o.requiresTwoFactor', 'm.role', 'm.providerId', 'a.userId as administratorId'])
    .where('o.id', '=', organisationId)
    .executeTakeFirst()
  const role = row?.administratorId ? 'administrator' : memberRoles.find(known => known === row?.role)
  if (!row || !role) throw notFound('organisation')
  return { role, providerId: row.providerId, requiresTwoFactor: row.requiresTwoFactor }
}
