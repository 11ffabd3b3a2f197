import type { Share } from './saving/saved.ts'

/** Where one is; it goes along with the answers, so that one can continue there. */
export interface Place {
  language: string
  area: string | null
  /** Null: the review. */
  page: string | null
}

/** What has been answered so far. In memory only, and longer than any screen: changing the area must not lose it. */
export interface Draft {
  /** Made at the first attempt to send, so that every further one is the same response. */
  id: string
  answers: Record<string, unknown>
  /** Undefined before the first page. */
  place?: Place
  /** Of the draft that the server keeps for a personal link, as far as it is known here. */
  kept?: { id: string; revision: number; shares: Share[] }
  /** The code under which these answers were kept before: stopping again keeps it, sending uses it up. */
  code?: string
}
