import type { ReplyOf } from '../../shared/api/call.ts'

/** The draft that the server keeps for a personal link. */
export type SavedDraft = NonNullable<ReplyOf<'GET /collectors/:link/draft'>['draft']>
export type Share = SavedDraft['shares'][number]
