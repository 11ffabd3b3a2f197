/** Names from tokens.css for code that cannot use a stylesheet; the values live only there. */
export type Token =
  | `color-${'page' | 'surface' | 'surface-strong' | 'line' | 'line-strong' | 'ink' | 'ink-muted'}`
  | `color-${'action' | 'action-hover' | 'action-active' | 'action-soft' | 'on-action' | 'focus'}`
  | `color-${'warning' | 'warning-surface' | 'error' | 'error-surface' | 'backdrop'}`
  | `${'teal' | 'grey'}-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `series-${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `font-${'staff' | 'respondent' | 'code'}`
  | `space-${1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12 | 16}`
  | `radius${'' | '-small' | '-large' | '-full'}`

/** For style attributes and the component library's theme. */
export function token(name: Token): string {
  return `var(--${name})`
}

/** For canvas drawing, which cannot resolve `var()`: the value in the present colour scheme. */
export function tokenValue(name: Token): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

/** The ten shades that the component library asks of a colour. */
export const tealShades = [
  token('teal-0'),
  token('teal-1'),
  token('teal-2'),
  token('teal-3'),
  token('teal-4'),
  token('teal-5'),
  token('teal-6'),
  token('teal-7'),
  token('teal-8'),
  token('teal-9'),
] as const

export const greyShades = [
  token('grey-0'),
  token('grey-1'),
  token('grey-2'),
  token('grey-3'),
  token('grey-4'),
  token('grey-5'),
  token('grey-6'),
  token('grey-7'),
  token('grey-8'),
  token('grey-9'),
] as const
