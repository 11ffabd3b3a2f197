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
