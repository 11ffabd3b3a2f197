/** One token of an RFC 6901 JSON pointer in URI fragment form; long keys are cut, as they may come from anyone. */
export function pointerToken(key: string): string {
  const wellFormed = key.slice(0, 64).replace(/\p{Cs}/gu, '\uFFFD')
  return encodeURIComponent(wellFormed.replaceAll('~', '~0').replaceAll('/', '~1'))
}

export function pointerTo(...path: PropertyKey[]): string {
  return ['#', ...path.map(key => pointerToken(String(key)))].join('/')
}
