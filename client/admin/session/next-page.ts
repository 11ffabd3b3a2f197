/** The page somebody wanted before they had to sign in: one of ours, or the start. */
export function nextPage(search: URLSearchParams): string {
  const next = search.get('next') ?? '/'
  return /^\/(?![/\\])/.test(next) ? next : '/'
}
