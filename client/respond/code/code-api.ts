import { call, type ReplyOf } from '../../shared/api/call.ts'
import type { Draft } from '../draft.ts'
import { newResponseId } from '../submit/retrying.ts'

export type Opened = ReplyOf<'POST /collectors/:link/draft/sealed/open'>
export type Interrupted = ReplyOf<'POST /collectors/:link/draft/sealed'>

export function interrupt(
  link: string,
  draft: Draft,
  place: { language: string; area: string | null; page: string | null },
): Promise<Interrupted> {
  draft.id ||= newResponseId()
  const body = { id: draft.id, code: draft.code ?? null, answers: draft.answers, ...place }
  return call('POST /collectors/:link/draft/sealed', { params: { link }, body })
}

export function openCode(link: string, code: string): Promise<Opened> {
  return call('POST /collectors/:link/draft/sealed/open', { params: { link }, body: { code } })
}
