import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { codeText, codingOf, readTexts, uncodeText } from './texts.service.ts'
import { changeTheme, createTheme, mergeTheme, removeTheme } from './themes.service.ts'

const texts = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts'
const themes = '/organisations/:organisationId/assessments/:assessmentId/themes'

export function themeRoutes(routes: RouterContext, app: AppContext): void {
  route(routes, `GET ${texts}`, ({ db, params, query }) => codingOf(db, app.versions, { ...params, ...query }))

  route(routes, `GET ${texts}/:audience/:question`, ({ db, params, query }) =>
    readTexts(db, app, { ...query, key: params, textKey: query.key }),
  )

  route(routes, `PUT ${texts}/:audience/:question/:textKey/themes`, ({ db, actor, params, body }) =>
    codeText(db, app, { key: params, ...body, actorId: actor.userId }),
  )

  route(routes, `DELETE ${texts}/:audience/:question/:textKey/themes`, ({ db, actor, params, query }) =>
    uncodeText(db, app, { key: params, actorId: actor.userId, before: query.before?.split(',').filter(Boolean) }),
  )

  route(routes, `POST ${texts}/:audience/:question/themes`, ({ db, actor, params, body }) =>
    createTheme(db, app.versions, { key: params, ...body, actorId: actor.userId }),
  )

  route(routes, `PATCH ${themes}/:themeId`, ({ db, actor, params, body }) =>
    changeTheme(db, { key: params, ...body, actorId: actor.userId }),
  )

  route(routes, `DELETE ${themes}/:themeId`, async ({ db, actor, params }) => {
    await removeTheme(db, { key: params, actorId: actor.userId })
    return undefined
  })

  route(routes, `POST ${themes}/:themeId/merges`, ({ db, actor, params, body }) =>
    mergeTheme(db, { key: params, ...body, actorId: actor.userId }),
  )
}
