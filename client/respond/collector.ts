import type { ReplyOf } from '../shared/api/call.ts'
import { call } from '../shared/api/call.ts'

export type Collector = ReplyOf<'GET /collectors/:link'>
export type Area = Collector['areas'][number]
export type HelpContact = Area['helpContacts'][number]
export type QuestionnaireReply = ReplyOf<'GET /collectors/:link/questionnaire'>

export function fetchCollector(link: string): Promise<Collector> {
  return call('GET /collectors/:link', { params: { link } })
}

const questionnaires = new Map<string, Promise<QuestionnaireReply>>()

/** Kept in memory by language, so that the prefetch and the screen share one request. A failure is not kept. */
export function fetchQuestionnaire(link: string, language: string): Promise<QuestionnaireReply> {
  const key = `${link} ${language}`
  const known = questionnaires.get(key)
  if (known) return known
  const reply = call('GET /collectors/:link/questionnaire', { params: { link }, query: { language } })
  questionnaires.set(key, reply)
  reply.catch(() => questionnaires.delete(key))
  return reply
}

/** What is asked has changed: fetched again when it is needed next. */
export function forgetQuestionnaires(): void {
  questionnaires.clear()
}
