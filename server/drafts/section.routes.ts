import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { finishSection, getSection, saveSection, shownSection } from './section.service.ts'

/** What a colleague does who was given some sections. */
export function sectionRoutes(routes: RouterContext, app: AppContext): void {
  route(routes, 'GET /collectors/:link/draft/section', async ({ db, params }) =>
    shownSection(await getSection(db, app, params.link)),
  )

  route(routes, 'PATCH /collectors/:link/draft/section', ({ db, params, body }) =>
    saveSection(db, app, { link: params.link, given: body }),
  )

  route(routes, 'POST /collectors/:link/draft/section/done', async ({ db, params }) => {
    await finishSection(db, app, params.link)
    return undefined
  })
}
