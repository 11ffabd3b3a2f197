import { crosstabWords } from '../../reports/charts/crosstab-words.ts'
import {
  type Axis,
  type FrameDimension,
  frameAxis,
  questionAxis,
  questionCategories,
} from '../../reports/crosstabs/axis.ts'
import type { CrosstabSide } from '../../reports/crosstabs/crosstab.ts'
import { choiceLabels, isAveraged } from '../../reports/sections/answers.ts'
import { textIn } from '../../reports/sections/audience.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import { comparableIn } from '../../surveys/codebook/comparable.ts'
import { languages } from '../../surveys/taxonomies/languages.ts'

/** One side of a table: how it is shown, and how it is counted in each version. */
export interface Side extends CrosstabSide {
  /** The report shows the mean of its choices. */
  isAveraged: boolean
  /** Undefined: this version asks something else. */
  axisIn(codebook: Codebook): Axis | undefined
}

/** What the dimensions of a frame are made of in this assessment. */
export interface Frame {
  codebook: Codebook
  language: string
  areas: { id: string; name: string }[]
  waves: { number: number; name: string }[]
}

const framePrefix = 'frame.'

function isFrame(name: string): boolean {
  return name.startsWith(framePrefix)
}

/** Undefined: there is no such closed question. */
export function sideOf(name: string, frame: Frame): Side | undefined {
  if (isFrame(name)) return frameSide(name.slice(framePrefix.length) as FrameDimension, frame)
  const variable = frame.codebook.variables.find(candidate => candidate.name === name)
  return variable?.facts ? questionSide(variable, frame.language) : undefined
}

function questionSide(variable: Variable, language: string): Side {
  const values = questionCategories(variable)
  const labels = new Map(choiceLabels(variable, language).map(({ value, label }) => [value, label]))
  return {
    kind: 'question',
    name: variable.name,
    label: labelOf(variable, language),
    isMultiple: variable.kind === 'multiple',
    isAveraged: isAveraged(variable.concept),
    isOrdered: variable.kind === 'single' && variable.taxonomy === undefined,
    categories: values.map(value => ({ value, label: labels.get(value) ?? value })),
    axisIn(codebook) {
      const same = comparableIn(codebook, variable)
      return same && questionAxis(same, values)
    },
  }
}

/** A row of a grid is named with its grid. */
export function labelOf({ label, gridLabel }: Variable, language: string): string {
  const own = textIn(label, language)
  return gridLabel ? `${textIn(gridLabel, language)} – ${own}` : own
}

function frameSide(dimension: FrameDimension, frame: Frame): Side {
  const categories = frameCategories(dimension, frame)
  const axis = frameAxis(
    dimension,
    categories.map(({ value }) => value),
  )
  return {
    kind: 'frame',
    name: dimension,
    label: crosstabWords(frame.language).dimensions[dimension],
    isMultiple: false,
    isAveraged: false,
    isOrdered: true,
    categories,
    axisIn: () => axis,
  }
}

function frameCategories(dimension: FrameDimension, { codebook, language, areas, waves }: Frame) {
  switch (dimension) {
    case 'area':
      return areas.map(({ id, name }) => ({ value: id, label: name }))
    case 'wave':
      return waves.map(({ number, name }) => ({ value: String(number), label: name }))
    case 'language':
      return codebook.languages.map(tag => ({ value: tag, label: languageName(tag, language) }))
    case 'sector': {
      const sector = codebook.variables.find(({ concept }) => concept === 'respondent.sector')
      return (sector?.choices ?? []).map(({ value, label }) => ({ value, label: textIn(label, language) }))
    }
    default:
      return dimension satisfies never
  }
}

function languageName(tag: string, language: string): string {
  const term = languages.terms.find(({ code }) => code === tag)
  return term ? textIn(term.label, language) : tag
}
