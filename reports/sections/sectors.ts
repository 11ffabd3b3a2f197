import { closeParts } from '../disclosure/parts.ts'
import { withheld } from '../disclosure/withhold.ts'
import type { TrainingMeasures } from './figures.ts'

interface Sector {
  /** Respondents behind the scores, the untrained share and the share of those who want training. */
  bases: { rated: number; taught: number; untrained: number }
  measures: TrainingMeasures
}

/** The sectors add up to all: a measure hidden for too few of its respondents is hidden in the next smallest sector as well. */
export function closeSectors(sectors: Sector[]): TrainingMeasures[] {
  const close = (name: keyof TrainingMeasures, base: keyof Sector['bases']) =>
    closeParts(
      sectors.map(({ bases }) => bases[base]),
      sectors.map(({ measures }) => measures[name]?.shown === false),
    )
  const hidden = {
    pairs: close('pairs', 'rated'),
    mwds: close('mwds', 'rated'),
    rds: close('rds', 'rated'),
    untrained: close('untrained', 'taught'),
    wanted: close('wanted', 'untrained'),
  }
  return sectors.map(({ measures: { pairs, mwds, rds, untrained, wanted } }, i) => ({
    pairs: hidden.pairs[i] ? withheld : pairs,
    mwds: hidden.mwds[i] ? withheld : mwds,
    rds: hidden.rds[i] ? withheld : rds,
    untrained: hidden.untrained[i] ? untrained && withheld : untrained,
    wanted: hidden.wanted[i] ? wanted && withheld : wanted,
  }))
}
