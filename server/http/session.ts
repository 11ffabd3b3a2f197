import type { Request } from 'express'
import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Access } from '../contract/operation.ts'
import { notFound } from '../contract/problems.ts'

export type Role = 'administrator' | 'coordinator'

/** The signed-in person behind a request. */
export interface Actor {
  userId: string
  name: string
  email: string
  /** Set inside an organisation. */
  role?: Role
}

export type ActorOf<A extends Access> = A extends 'anyone' ? undefined : Actor

export type FindActor = (req: Request) => Promise<Actor | undefined>

/** Not being a member and not existing look the same from outside. */
export async function memberRole(
  db: Kysely<DB>,
  actor: Actor,
  organisationId: string | string[] | undefined,
): Promise<Role> {
  if (typeof organisationId !== 'string') throw notFound('organisation')
  const member = await db
    .selectFrom('members')
    .select('role')
    .where('organisationId', '=', organisationId)
    .where('userId', '=', actor.userId)
    .executeTakeFirst()
  if (member?.role === 'administrator' || member?.role === 'coordinator') return member.role
  throw notFound('organisation')
}
