import { isBlurred, withheld } from '../disclosure/withhold.ts'
import type { TrainingMeasures } from './report.ts'

interface Sector {
  responses: number
  measures: TrainingMeasures
}

type Name = keyof TrainingMeasures
const names: Name[] = ['pairs', 'mwds', 'rds', 'untrained', 'wanted']

/** The sectors add up to all: a measure hidden in too few of them is hidden in the next smallest as well. */
export function closeSubtraction(sectors: Sector[]): TrainingMeasures[] {
  const closed = sectors.map(({ measures }) => ({ ...measures }))
  for (const name of names) {
    const isHidden = (i: number) => closed[i]?.[name]?.shown === false
    const spare = sectors
      .map(({ responses }, i) => ({ responses, i }))
      .filter(({ responses, i }) => responses > 0 && !isHidden(i))
      .sort((a, b) => a.responses - b.responses || a.i - b.i)
    const hiddenResponses = () => sectors.filter((_, i) => isHidden(i)).map(({ responses }) => responses)
    while (hiddenResponses().length > 0 && !isBlurred(hiddenResponses())) {
      const next = spare.shift()
      const measures = next && closed[next.i]
      if (!measures) break
      if (measures[name] !== null) measures[name] = withheld
    }
  }
  return closed
}
