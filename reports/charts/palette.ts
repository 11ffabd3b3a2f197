/** Paul Tol's bright qualitative scheme: told apart with every kind of colour vision. */
export const palette = ['#4477AA', '#EE6677', '#228833', '#CCBB44', '#66CCEE', '#AA3377', '#BBBBBB'] as const
export const withheldColour = '#BBBBBB'
export const inkColour = '#1F2933'

export type PatternShape = 'diagonal' | 'diagonal-right-left' | 'dot' | 'cross' | 'dash' | 'triangle' | 'weave'

/** One for each colour, for print without colour. */
export const shapes: PatternShape[] = ['dash', 'dot', 'cross', 'diagonal-right-left', 'triangle', 'weave', 'diagonal']

export function colourOf(series: number): string {
  return palette[series % palette.length] ?? withheldColour
}

/** Numbers inside a bar: 4.5 : 1 or more on its colour. */
export function textColourOn(series: number): string {
  return ['#4477AA', '#228833', '#AA3377'].includes(colourOf(series)) ? '#FFFFFF' : inkColour
}

export function shapeOf(series: number): PatternShape {
  return shapes[series % shapes.length] ?? 'dash'
}

/** Of a map, low to high: one hue; ink has 4.5 : 1 on each, so that borders and letters can be of ink everywhere. */
export const areaShades = ['#DDF0EE', '#B5DCD9', '#8CC7C3', '#63B2AD', '#3A9F99'] as const
export const withheldGround = '#F3F1ED'
export const withheldLine = '#857F74'
export const emptyColour = '#FFFFFF'
