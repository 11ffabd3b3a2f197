import { call, type ReplyOf } from '../../shared/api/call.ts'

/** What the organisation asks about answers that were given. */
export type Asked = ReplyOf<'GET /replies/:link'>
export type GivenAnswers = ReplyOf<'GET /replies/:link/questionnaire'>

export function fetchAsked(link: string): Promise<Asked> {
  return call('GET /replies/:link', { params: { link } })
}

export function fetchGivenAnswers(link: string, language: string): Promise<GivenAnswers> {
  return call('GET /replies/:link/questionnaire', { params: { link }, query: { language } })
}
