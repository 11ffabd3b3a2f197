import { lazy, Suspense } from 'react'
import { Loading } from './shell/Loading.tsx'

const RespondApp = lazy(async () => ({ default: (await import('./RespondApp.tsx')).RespondApp }))
const WithdrawApp = lazy(async () => ({ default: (await import('./withdraw/WithdrawApp.tsx')).WithdrawApp }))
const OptOutApp = lazy(async () => ({ default: (await import('./opt-out/OptOutApp.tsx')).OptOutApp }))

/** The server serves this page at /r/<link>, /opt-out/<link> and /withdraw. */
export function App() {
  const [, page, link] = /^\/(r|opt-out)\/([^/]+)/.exec(window.location.pathname) ?? []
  return <Suspense fallback={<Loading />}>{screen(page, link)}</Suspense>
}

function screen(page: string | undefined, link: string | undefined) {
  if (!link) return <WithdrawApp />
  return page === 'opt-out' ? <OptOutApp link={link} /> : <RespondApp link={link} />
}
