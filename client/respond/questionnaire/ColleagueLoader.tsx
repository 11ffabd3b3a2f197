import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '../shell/Loading.tsx'

const ColleagueScreen = lazy(async () => ({
  default: (await import('../colleagues/ColleagueScreen.tsx')).ColleagueScreen,
}))

/** Few ask a colleague: the screen is fetched by those who do. */
export function ColleagueLoader(props: ComponentProps<typeof ColleagueScreen>) {
  return (
    <Suspense fallback={<Loading />}>
      <ColleagueScreen {...props} />
    </Suspense>
  )
}
