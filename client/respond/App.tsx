import { lazy, Suspense } from 'react'
import { Loading } from './shell/Loading.tsx'

const RespondApp = lazy(async () => ({ default: (await import('./RespondApp.tsx')).RespondApp }))
const WithdrawApp = lazy(async () => ({ default: (await import('./withdraw/WithdrawApp.tsx')).WithdrawApp }))
const ReplyApp = lazy(async () => ({ default: (await import('./reply/ReplyApp.tsx')).ReplyApp }))
const OptOutApp = lazy(async () => ({ default: (await import('./opt-out/OptOutApp.tsx')).OptOutApp }))

/** The server serves this page at /r/<link>, /reply/<link>, /opt-out/<link> and /withdraw. */
export function App() {
  const [, page, link] = /^\/(r|reply|opt-out)\/([^/]+)/.exec(window.location.pathname) ?? []
  return <Suspense fallback={<Loading />}>{screen(page, link)}</Suspense>
}

function screen(page: string | undefined, link: string | undefined) {
  if (!link) return <WithdrawApp />
  if (page === 'reply') return <ReplyApp link={link} />
  return page === 'opt-out' ? <OptOutApp link={link} /> : <RespondApp link={link} />
}
