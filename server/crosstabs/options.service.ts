import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { questionCategories } from '../../reports/crosstabs/axis.ts'
import { choiceLabels } from '../../reports/sections/answers.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { getAssessment } from '../assessments/assessments.service.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { labelOf } from './sides.ts'

const audiences: Audience[] = ['provider', 'resident', 'partner']

/** The closed questions of the newest released version of each audience, in the order of the questionnaire. */
export async function listSides(
  db: Kysely<DB>,
  key: { organisationId: string; assessmentId: string },
  { versions, language }: { versions: Versions; language: string },
) {
  const { waves } = await getAssessment(db, key.organisationId, key.assessmentId)
  const released = waves.filter(({ latestRelease }) => latestRelease)
  const listed = audiences.map(async audience => {
    const asked = released.filter(wave => wave.audiences.some(entry => entry.audience === audience))
    const entry = asked.at(-1)?.audiences.find(candidate => candidate.audience === audience)
    if (!entry) return []
    const { codebook } = await versions.get({ organisationId: key.organisationId, ...entry })
    const questions = codebook.variables.filter(({ facts }) => facts).map(variable => optionOf(variable, language))
    return [{ audience, waves: asked.map(({ number, name }) => ({ number, name })), questions }]
  })
  return { audiences: (await Promise.all(listed)).flat() }
}

function optionOf(variable: Variable, language: string) {
  const counted = new Set(questionCategories(variable))
  return {
    name: variable.name,
    label: labelOf(variable, language),
    group: variable.questionGroup,
    isMultiple: variable.kind === 'multiple',
    choices: choiceLabels(variable, language)
      .filter(({ value }) => counted.has(value))
      .map(({ value, label }) => ({ value, label })),
  }
}
