import type { AppContext } from '../context.ts'
import { type RouterContext, routeOwnTransaction } from '../http/route.ts'
import { getSealingCollector, interruptAnswering, openInterrupted } from './sealed.service.ts'
import { createThrottle } from './throttle.ts'

/** Stopping and going on with a code. */
export function sealedRoutes(routes: RouterContext, app: AppContext): void {
  const wrongCodes = createThrottle(60)
  // Each costs a moment of the processor and a kilobyte: many people may stop at once, a flood may not.
  const interruptions = createThrottle(600)

  routeOwnTransaction(routes, 'POST /collectors/:link/draft/sealed', async ({ db, params, body }) => {
    const collector = await getSealingCollector(db, params.link)
    await interruptions.count(collector.id)
    return interruptAnswering(db, app, { collector, given: body })
  })

  routeOwnTransaction(routes, 'POST /collectors/:link/draft/sealed/open', async ({ db, params, body }) => {
    const collector = await getSealingCollector(db, params.link)
    return wrongCodes.countFailures(collector.id, () => openInterrupted(db, app, { collector, code: body.code }))
  })
}
