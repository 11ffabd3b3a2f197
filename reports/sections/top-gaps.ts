import type { ShownMeasure } from '../disclosure/withhold.ts'
import { largestMwds } from '../gaps/training-gap.ts'
import type { Figure } from './figures.ts'
import type { Section, TopGap } from './report.ts'

const shownGaps = 10

/**
 * The largest gaps of all kinds together. Service and language gaps are shares of providers from 0 to 1 (need × unmet; demand ×
 * uncovered); a training gap counts as its MWDS out of the largest possible, 20. What is withheld takes no part.
 */
export function topGaps(sections: Section[]): TopGap[] {
  const gaps = sections.flatMap(({ figures }) => figures.flatMap(gapsOf)).filter(({ score }) => score > 0)
  const rankOf = (score: number) => 1 + gaps.filter(other => other.score > score).length
  return gaps
    .map(gap => ({ ...gap, rank: rankOf(gap.score) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shownGaps)
}

/** Not yet ranked. */
function gapsOf(figure: Figure): TopGap[] {
  if (figure.kind === 'indicators') return []
  const { id: figureId, audience } = figure
  switch (figure.kind) {
    case 'service_gap':
      return figure.rows.flatMap(({ item, label, gap, need, unmet }) =>
        gap?.shown && need?.shown && unmet
          ? {
              ...{ kind: 'service' as const, figureId, audience, item, label },
              ...{ rank: 0, score: gap.value, interval: gap.interval ?? null, base: need.base, need, unmet },
            }
          : [],
      )
    case 'language_gap':
      return figure.rows.flatMap(({ item, label, gap, demand, coverage }) =>
        gap.shown && demand.shown
          ? {
              ...{ kind: 'language' as const, figureId, audience, item, label },
              ...{ rank: 0, score: gap.value, interval: gap.interval ?? null, base: demand.base, demand, coverage },
            }
          : [],
      )
    case 'training_gap':
      return figure.rows.flatMap(({ item, label, mwds, pairs, untrained }) =>
        mwds.shown && pairs.shown
          ? {
              ...{ kind: 'training' as const, figureId, audience, item, label },
              ...{ rank: 0, ...outOfLargest(mwds), base: pairs.count, mwds, untrained },
            }
          : [],
      )
    default:
      return []
  }
}

function outOfLargest({ value, interval }: ShownMeasure): Pick<TopGap, 'score' | 'interval'> {
  const part = (score: number) => Math.max(0, Math.min(1, score / largestMwds))
  return {
    score: value / largestMwds,
    interval: interval ? { low: part(interval.low), high: part(interval.high) } : null,
  }
}
