import { type Interval, wilsonInterval } from './proportions.ts'

export const languageModes = ['fluent', 'interpreter', 'remote', 'written', 'none'] as const
export type LanguageMode = (typeof languageModes)[number]
export type ModeWeights = Record<LanguageMode, number>

/** How far each mode covers the need: fluent staff wholly, written material a quarter. Shown with every figure. */
export const defaultModeWeights: ModeWeights = { fluent: 1, interpreter: 0.75, remote: 0.5, written: 0.25, none: 0 }

export interface LanguageCoverage {
  /** Providers who met people speaking the language and said how they serve them. */
  base: number
  /** Mean weight, 0 … 1. */
  coverage: number
  /** Nobody has fluent staff or any interpreter. */
  isUncovered: boolean
}

/** coverage(ℓ) = mean weight of the modes over the providers who met people speaking ℓ. */
export function languageCoverage(
  counts: Partial<Record<LanguageMode, number>>,
  weights = defaultModeWeights,
): LanguageCoverage {
  const of = (mode: LanguageMode) => counts[mode] ?? 0
  const base = languageModes.reduce((total, mode) => total + of(mode), 0)
  const weighted = languageModes.reduce((total, mode) => total + of(mode) * weights[mode], 0)
  const served = of('fluent') + of('interpreter') + of('remote')
  return { base, coverage: base === 0 ? 0 : weighted / base, isUncovered: base > 0 && served === 0 }
}

/** gap(ℓ) = demand(ℓ) × (1 − coverage(ℓ)), 0 … 1. */
export function languageGap(demand: number, coverage: number): number {
  return demand * (1 - coverage)
}

/**
 * 95 % interval of a coverage. Weights lie between 0 and 1, so their variance is at most that of a proportion of the same mean:
 * Wilson’s interval of the mean is never too short.
 */
export function coverageInterval(
  { coverage, base }: Pick<LanguageCoverage, 'coverage' | 'base'>,
  correction = 1,
): Interval {
  return wilsonInterval(coverage * base, base, correction)
}

export interface LanguageGapParts {
  demand: number
  /** Providers that the demand is a share of. */
  asked: number
  coverage: number
  /** Providers who met speakers and said how they serve them. */
  base: number
}

/**
 * 95 % interval of demand × (1 − coverage): Wilson’s of the effective number of respondents (E. L. Korn and B. I. Graubard, Survey
 * Methodology 24, 1998), p(1 − p) over the variance of the product by the delta method, that of the coverage taken at its
 * largest as in `coverageInterval`. If everyone who met speakers said how, it is the number asked.
 */
export function languageGapInterval({ demand, asked, coverage, base }: LanguageGapParts, correction = 1): Interval {
  const gap = languageGap(demand, coverage)
  const spread = ((1 - coverage) * (1 - demand)) / asked + (base > 0 ? (demand * coverage) / base : 0)
  const effective = spread > 0 ? (1 - gap) / spread : Math.min(asked, base)
  return wilsonInterval(gap * effective, effective, correction)
}
