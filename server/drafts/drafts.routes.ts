import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { answersOf } from '../../surveys/answers/merge.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { getSavingCollector, keyOf, saveDraft, startAgain } from './drafts.service.ts'
import { findDraft } from './drafts.store.ts'
import { sealedRoutes } from './sealed.routes.ts'
import { sectionRoutes } from './section.routes.ts'
import { shareSections, shownShares, takeBack } from './shares.service.ts'

export function draftRoutes(routes: RouterContext, app: AppContext): void {
  const sharesOf = (db: Kysely<DB>, organisationId: string, draftId: string) =>
    shownShares(db, app, { organisationId, draftId })

  route(routes, 'GET /collectors/:link/draft', async ({ db, params }) => {
    const collector = await getSavingCollector(db, params.link)
    const draft = await findDraft(db, keyOf(collector))
    if (!draft) return { draft: null }
    const { entries, areaCode: area, ...shown } = draft
    const shares = await sharesOf(db, collector.organisationId, draft.id)
    return { draft: { ...shown, area, answers: answersOf(entries), shares } }
  })

  route(routes, 'PATCH /collectors/:link/draft', async ({ db, params, body }) => {
    const collector = await getSavingCollector(db, params.link)
    const { draft, changed, overwritten } = await saveDraft(db, app.versions, { collector, given: body })
    const { id, responseId, revision, savedOn } = draft
    const shares = await sharesOf(db, collector.organisationId, id)
    return { id, responseId, revision, savedOn, changed, overwritten, shares }
  })

  route(routes, 'DELETE /collectors/:link/draft', async ({ db, params }) => {
    await startAgain(db, await getSavingCollector(db, params.link))
    return undefined
  })

  route(routes, 'POST /collectors/:link/draft/shares', async ({ db, params, body }) => {
    const collector = await getSavingCollector(db, params.link)
    return shareSections(db, app, { collector, given: body })
  })

  route(routes, 'DELETE /collectors/:link/draft/shares/:shareId', async ({ db, params }) => {
    const collector = await getSavingCollector(db, params.link)
    const draft = await takeBack(db, { collector, id: params.shareId })
    return { shares: await sharesOf(db, collector.organisationId, draft.id) }
  })

  sectionRoutes(routes, app)
  sealedRoutes(routes, app)
}
