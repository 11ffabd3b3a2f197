import type { Variable } from '../../surveys/codebook/codebook.ts'
import { answersOf, choiceLabels } from './answers.ts'
import { type AudienceData, textIn } from './audience.ts'
import { everyone } from './coverage.ts'
import type { GridFigure, SharesFigure } from './figures.ts'

/** Every closed question of a section becomes a figure; rows of a grid that share their choices become one. */
export function groupFigures(
  data: AudienceData,
  isOfSection: (variable: Variable) => boolean,
): (SharesFigure | GridFigure)[] {
  const figures = new Map<string, Variable[]>()
  for (const variable of data.codebook.variables) {
    if (variable.kind === 'text' || !isOfSection(variable)) continue
    const key = figureKey(variable)
    figures.set(key, [...(figures.get(key) ?? []), variable])
  }
  return [...figures.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    return others.length > 0 ? gridFigure(data, [first, ...others]) : sharesFigure(data, first)
  })
}

/** A long grid is asked as several panels, one to a page; its rows are all named `<grid>__<item>`. */
function figureKey({ name, kind, grid, choices, missing }: Variable): string {
  if (kind !== 'single' || grid === undefined) return name
  const answers = [...choices.map(({ value }) => value), ...missing.map(({ state }) => state)]
  return [gridName(name, grid), ...answers].join(' ')
}

function gridName(name: string, grid: string): string {
  const [rowsName = grid, item] = name.split('__')
  return item === undefined ? grid : rowsName
}

function sharesFigure(data: AudienceData, variable: Variable): SharesFigure {
  const { audience, language } = data
  const { respondents, cells } = answersOf(data, variable)
  const label = textIn(variable.label, language)
  return {
    kind: 'shares',
    id: `${audience}.${variable.name}`,
    audience,
    name: variable.name,
    label: variable.item && variable.gridLabel ? `${textIn(variable.gridLabel, language)} ${label}` : label,
    respondents,
    isMultiple: variable.kind === 'multiple',
    // A single question is nearly always graded (yes, partly, no; bands); a taxonomy is a list of names.
    isOrdered: variable.kind === 'single' && variable.taxonomy === undefined,
    rows: choiceLabels(variable, language).flatMap((choice, i) => {
      const cell = cells[i]
      return cell ? { ...choice, cell } : []
    }),
  }
}

function gridFigure(data: AudienceData, variables: [Variable, ...Variable[]]): GridFigure {
  const [first] = variables
  const { audience, language } = data
  const name = gridName(first.name, first.grid ?? first.name)
  return {
    kind: 'grid',
    id: `${audience}.${name}`,
    audience,
    name,
    label: textIn(first.gridLabel ?? first.label, language),
    respondents: everyone(data.tallies.total[0] ?? 0),
    isScale: first.scale,
    columns: choiceLabels(first, language),
    rows: variables.map(variable => {
      const { respondents, cells } = answersOf(data, variable)
      return { item: variable.item ?? variable.name, label: textIn(variable.label, language), respondents, cells }
    }),
  }
}
