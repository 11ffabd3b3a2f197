import { historyDepth } from '../steps.ts'

/** An everyday page that explains itself if someone looks over the shoulder. The only place that names it. */
export const neutralAddress = 'https://www.weather.gov/'

const longestWait = 250

/** Empties the page first, then steps behind our own history entries and replaces the first of them. */
export function leaveNow(): void {
  document.title = 'Weather'
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'))
  const depth = historyDepth()
  if (depth === 0) {
    replace()
    return
  }
  window.addEventListener('popstate', replace, { once: true })
  window.setTimeout(replace, longestWait)
  window.history.go(-depth)
}

function replace(): void {
  window.location.replace(neutralAddress)
}
