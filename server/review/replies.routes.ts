import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { correctAnswers, readAnswersToCorrect, readReply, replyInWords } from './replies.service.ts'

/** For providers without an account, by the link of a letter. */
export function replyRoutes(routes: RouterContext, { versions, url }: AppContext): void {
  route(routes, 'GET /replies/:link', ({ db, params }) => readReply(db, versions, params.link))

  route(routes, 'GET /replies/:link/questionnaire', ({ db, params, query }) =>
    readAnswersToCorrect(db, versions, { ...params, ...query }),
  )

  route(routes, 'POST /replies/:link/reply', async ({ db, params, body }) => {
    await replyInWords(db, { ...params, url }, body.text)
    return undefined
  })

  route(routes, 'POST /replies/:link/correction', async ({ db, params, body }) => {
    await correctAnswers(db, versions, { ...params, url, given: body })
    return undefined
  })
}
