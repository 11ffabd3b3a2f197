import type { Variable } from '../../surveys/codebook/codebook.ts'
import type { Audience, QuestionGroup, Text } from '../../surveys/definition/definition.ts'
import { withheld, withhold, withholdCount } from '../disclosure/withhold.ts'
import { type AudienceData, textIn } from './audience.ts'
import type { ThemesFigure } from './figures.ts'

/** How the free text of a wave is coded. */
export interface Coding {
  questions: CodedQuestion[]
  /** In their order; every question with the concept may mention them. */
  themes: { id: string; concept: string; label: Text }[]
}

/** The texts of one question in released responses, already narrowed by the report's filter. */
export interface CodedQuestion {
  audience: Audience
  question: string
  written: number
  coded: number
  /** Of the coded, those with nothing to code. */
  nothing: number
  /** How many texts mention each theme. */
  mentions: Map<string, number>
}

/** Every coded question of a group becomes a figure, withheld as one where several answers are possible. */
export function themeFigures(data: AudienceData, group: QuestionGroup, { questions, themes }: Coding): ThemesFigure[] {
  return data.codebook.variables
    .filter(({ kind, questionGroup }) => kind === 'text' && questionGroup === group)
    .flatMap(variable => {
      const found = questions.find(one => one.audience === data.audience && one.question === variable.name)
      const own = themes.filter(({ concept }) => concept === variable.concept)
      return found ? themesFigure(data, variable, { ...found, themes: own }) : []
    })
}

/** Without a finite population correction: who writes a text is no sample of those who were invited. */
function themesFigure(
  { audience, language }: AudienceData,
  variable: Variable,
  { written, coded, nothing, mentions, themes }: CodedQuestion & Pick<Coding, 'themes'>,
): ThemesFigure {
  const counts = [...themes.map(({ id }) => mentions.get(id) ?? 0), nothing]
  const cells = withhold({ kind: 'shares', counts, base: coded, within: coded - nothing })
  // What neither is shown nor mentions nothing must mention the hidden themes: their number could be narrowed down.
  const isAnyHidden = cells.slice(0, -1).some(({ shown }) => !shown)
  return {
    kind: 'themes',
    id: `themes.${audience}.${variable.name}`,
    audience,
    name: variable.name,
    label: textIn(variable.label, language),
    respondents: {
      isConditional: variable.visibleIf !== undefined,
      asked: withheld,
      answered: withholdCount(coded),
      skipped: withheld,
      notAsked: withheld,
      notApplicable: null,
    },
    written: withholdCount(written),
    rows: themes.map(({ id, label }, i) => ({ item: id, label: textIn(label, language), cell: cells[i] ?? withheld })),
    none: isAnyHidden ? withheld : (cells.at(-1) ?? withheld),
  }
}
