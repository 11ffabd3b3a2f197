import { lazy, Suspense } from 'react'
import { Loading } from './shell/Loading.tsx'

const RespondApp = lazy(async () => ({ default: (await import('./RespondApp.tsx')).RespondApp }))
const WithdrawApp = lazy(async () => ({ default: (await import('./withdraw/WithdrawApp.tsx')).WithdrawApp }))

/** The server serves this page at /r/<link> and at /withdraw. */
export function App() {
  const link = /^\/r\/([^/]+)/.exec(window.location.pathname)?.[1]
  return <Suspense fallback={<Loading />}>{link ? <RespondApp link={link} /> : <WithdrawApp />}</Suspense>
}
