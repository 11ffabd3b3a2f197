import type { HeatFigure, TrainingGapFigure } from './figures.ts'

/** Where each profession needs training most: the topics of a training figure by sector. */
export function trainingSectorsFigures({ audience, label, respondents, rows }: TrainingGapFigure): HeatFigure[] {
  const names = new Map(rows.flatMap(({ sectors }) => sectors.map(({ sector, label: name }) => [sector, name])))
  const columns = [...names].flatMap(([value, name]) => (name === null ? [] : [{ value, label: name }]))
  const heat = rows.map(row => ({
    item: row.item,
    label: row.label,
    cells: columns.map(({ value }) => {
      const found = row.sectors.find(({ sector }) => sector === value)
      if (!found || (found.pairs.shown && found.pairs.count === 0)) return null
      return { measure: found.mwds, base: found.pairs, mode: null }
    }),
  }))
  if (!heat.some(({ cells }) => cells.some(cell => cell?.measure.shown))) return []
  return [
    {
      kind: 'training_sectors',
      id: `training_sectors.${audience}`,
      audience,
      name: 'training.importance',
      label,
      respondents,
      columns,
      rows: heat,
    },
  ]
}
