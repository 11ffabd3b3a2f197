import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { isOver } from '../db/today.ts'
import type { Wave } from './assessments.store.ts'

/** The first and last day that are planned for a wave. */
export interface WaveDates {
  startsOn?: string | null | undefined
  endsOn?: string | null | undefined
}

/** Of a wave that is planned or, with `before`, changed: what is not given then stays as it is. */
export async function dateErrors(
  db: Kysely<DB>,
  { startsOn, endsOn }: WaveDates,
  before?: Pick<Wave, 'state' | 'startsOn' | 'endsOn'>,
): Promise<FieldError[]> {
  const start = startsOn === undefined ? before?.startsOn : startsOn
  const end = endsOn === undefined ? before?.endsOn : endsOn
  if (start && end && end < start) {
    const pointer = endsOn === undefined ? '#/startsOn' : '#/endsOn'
    return [fieldErrorAt(pointer, 'ends_before_start')]
  }
  const isNew = endsOn !== before?.endsOn && before?.state !== 'closed'
  if (isNew && endsOn && (await isOver(db, endsOn))) return [fieldErrorAt('#/endsOn', 'past_date')]
  return []
}
