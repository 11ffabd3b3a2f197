import { pairCounts } from '../../surveys/answers/tally.ts'
import type { Pair } from '../../surveys/codebook/codebook.ts'
import {
  type Cell,
  isSmall,
  threshold,
  withheld,
  withhold,
  withholdCount,
  withholdMean,
} from '../disclosure/withhold.ts'
import { discrepancy, training } from '../gaps/training-gap.ts'
import { type AudienceData, textIn } from './audience.ts'
import { everyone } from './coverage.ts'
import type { TrainingGapFigure, TrainingGapRow, TrainingMeasures } from './figures.ts'
import { ranked } from './rank.ts'
import { closeSectors } from './sectors.ts'

/** Importance against confidence, and who is untrained and wants it, by topic: in all and by profession. */
export function trainingGapFigures(audiences: AudienceData[]): TrainingGapFigure[] {
  return audiences.flatMap(data => {
    const topics = topicsOf(data)
    if (topics.length === 0) return []
    const rows = topics.map(topic => ({
      item: topic.item,
      label: topicLabel(data, topic),
      ...measure(data, topic, data.tallies.total),
      sectors: bySector(data, topic),
    }))
    return {
      kind: 'training_gap' as const,
      id: `training_gap.${data.audience}`,
      audience: data.audience,
      name: 'training.importance',
      label: gridLabel(data, topics),
      respondents: everyone(data.tallies.total[0] ?? 0),
      rows: ranked(rows, ({ mwds }) => mwds),
    }
  })
}

export interface Topic {
  item: string
  ratings: Pair | undefined
  taught: Pair | undefined
}

export function topicsOf({ codebook }: AudienceData): Topic[] {
  const ratings = codebook.pairs.filter(({ left }) => left.concept === 'training.importance')
  const taught = codebook.pairs.filter(({ left }) => left.concept === 'training.received')
  const items = new Set([...ratings, ...taught].map(({ item }) => item))
  return [...items].map(item => ({
    item,
    ratings: ratings.find(pair => pair.item === item),
    taught: taught.find(pair => pair.item === item),
  }))
}

type Measured = TrainingMeasures & Pick<TrainingGapRow, 'below' | 'equal' | 'above'>

export function measure(data: AudienceData, { ratings, taught }: Topic, vector: Int32Array): Measured {
  const scores = ratings ? discrepancy(pairCounts(data.codebook, vector, ratings), data.correction) : null
  const { pairs = 0, mwds = 0, rds = 0, below = 0, equal = 0, above = 0 } = scores ?? {}
  const order = withhold({
    kind: 'partition',
    counts: [below, equal, above],
    base: pairs,
    correction: data.correction,
  })
  const [lower = withheld, same = withheld, higher = withheld] = order
  return {
    pairs: withholdCount(pairs),
    mwds: withholdMean(mwds, pairs, scores?.mwdsInterval),
    // The score and one shown part would give the hidden parts away.
    rds:
      scores && pairs >= threshold && order.every(({ shown }) => shown)
        ? { shown: true, value: rds, interval: scores.rdsInterval }
        : withheld,
    below: lower,
    equal: same,
    above: higher,
    ...trainingCells(taught && pairCounts(data.codebook, vector, taught), data.correction),
  }
}

function trainingCells(
  joint: number[][] | undefined,
  correction: number,
): { untrained: Cell | null; wanted: Cell | null } {
  if (!joint) return { untrained: null, wanted: null }
  const { base, untrained, wanting } = training(joint)
  const [share = withheld] = withhold({ kind: 'shares', counts: [untrained], base, correction })
  const [wanted = withheld] = withhold({ kind: 'shares', counts: [wanting], base: untrained, correction })
  // All who want it are shown elsewhere: the trained ones among them follow by subtraction.
  const isSafe = share.shown && !joint.flat().some(isSmall)
  return { untrained: share, wanted: isSafe ? wanted : withheld }
}

function bySector(data: AudienceData, topic: Topic): TrainingGapRow['sectors'] {
  const sectorOf = data.codebook.variables.find(({ concept }) => concept === 'respondent.sector')
  const sectors = [...data.tallies.bySector].map(([sector, vector]) => {
    const label = sectorOf?.choices.find(({ value }) => value === sector)?.label
    const { pairs, mwds, rds, untrained, wanted } = measure(data, topic, vector)
    return {
      sector,
      label: label ? textIn(label, data.language) : sector || null,
      responses: vector[0] ?? 0,
      bases: basesOf(data, topic, vector),
      measures: { pairs, mwds, rds, untrained, wanted },
    }
  })
  if (sectors.length < 2) return []
  const closed = closeSectors(sectors)
  return sectors
    .map(({ sector, label, responses }, i) => ({ sector, label, responses, ...(closed[i] ?? hiddenMeasures) }))
    .sort((a, b) => b.responses - a.responses || a.sector.localeCompare(b.sector))
    .filter(({ responses }) => responses >= threshold)
    .map(({ responses, ...row }) => row)
}

function basesOf({ codebook }: AudienceData, { ratings, taught }: Topic, vector: Int32Array) {
  const rated = ratings ? pairCounts(codebook, vector, ratings).flat() : []
  const { base = 0, untrained = 0 } = taught ? training(pairCounts(codebook, vector, taught)) : {}
  return { rated: rated.reduce((sum, count) => sum + count, 0), taught: base, untrained }
}

const hiddenMeasures: TrainingMeasures = {
  pairs: withheld,
  mwds: withheld,
  rds: withheld,
  untrained: withheld,
  wanted: withheld,
}

export function topicLabel({ codebook, language }: AudienceData, { item, ratings, taught }: Topic): string {
  const side = (ratings ?? taught)?.left
  const variable = codebook.variables.find(({ name }) => name === side?.variable)
  const label = side?.choice === undefined ? variable?.label : variable?.choices[side.choice]?.label
  return label ? textIn(label, language) : item
}

export function gridLabel({ codebook, language }: AudienceData, [first]: Topic[]): string {
  const variable = codebook.variables.find(({ name }) => name === (first?.ratings ?? first?.taught)?.left.variable)
  return variable ? textIn(variable.gridLabel ?? variable.label, language) : ''
}
