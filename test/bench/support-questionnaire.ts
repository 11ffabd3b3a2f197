import { compileCodebook } from '../../surveys/codebook/compile.ts'
import type { Audience, Definition, Question, QuestionGroup } from '../../surveys/definition/definition.ts'
import { choice, choicesOf, dontKnow, multiple, single, text } from '../../surveys/questionnaires/build.ts'
import { taxonomies } from '../../surveys/taxonomies/all.ts'
import type { Stage } from './support.ts'

const questionCount = 40
const said = (words: string) => text(words, words, words, words)
const some = (count: number) =>
  Array.from({ length: count }, (_, i) => choice(`choice_${i + 1}`, said(`Choice ${i + 1}`)))

/** 40 closed questions: the sector, and then twice one of five for each several of twelve. */
export function benchDefinition(audience: Audience): Definition {
  const group = (index: number) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find(n => n === 1 + (index % 10)) as QuestionGroup
  const shared = (index: number) => ({
    name: `question_${index}`,
    title: said(`Question ${index}`),
    questionGroup: group(index),
    concept: `bench.question_${index}`,
    role: 'other' as const,
    pillar: 'protection' as const,
  })
  const sector = { ...shared(0), name: 'sector', questionGroup: 0 as const, concept: 'respondent.sector' }
  const questions: Question[] = Array.from({ length: questionCount }, (_, index) => {
    if (index === 0) return single({ ...sector, taxonomy: 'sectors', choices: choicesOf(taxonomies.sectors) })
    if (index % 3 === 2) return multiple({ ...shared(index), choices: [...some(12), dontKnow] })
    return single({ ...shared(index), choices: [...some(5), dontKnow] })
  })
  return {
    key: `bench_${audience}`,
    audience,
    title: said('Bench'),
    introduction: said('Bench'),
    languages: ['en', 'es', 'fr', 'ar'],
    clearInvisibleValues: 'onHiddenContainer',
    pages: [{ name: 'all', title: said('All'), elements: questions }],
  }
}

/** Publishes it as version 1; it is not among the built-in ones, so it goes straight into the tables. */
export async function publishBench({ pool, organisationId }: Stage, audience: Audience): Promise<string> {
  const definition = benchDefinition(audience)
  const codebook = compileCodebook(definition, { version: 1 })
  const { rows } = await pool.query(
    `with added as (
      insert into questionnaires (organisation_id, audience, title) values ($1, $2, $3) returning organisation_id, id)
    insert into questionnaire_versions (organisation_id, questionnaire_id, version, definition, codebook)
    select organisation_id, id, 1, $4, $5 from added returning questionnaire_id as id`,
    [organisationId, audience, definition.title, JSON.stringify(definition), JSON.stringify(codebook)],
  )
  return rows[0].id
}

/** Version 2, which asks the same. */
export async function publishAgain({ pool, organisationId }: Stage, questionnaireId: string): Promise<void> {
  await pool.query(
    `insert into questionnaire_versions (organisation_id, questionnaire_id, version, definition, codebook)
    select organisation_id, questionnaire_id, 2, definition, jsonb_set(codebook, '{version}', '2') from questionnaire_versions
    where organisation_id = $1 and questionnaire_id = $2 and version = 1`,
    [organisationId, questionnaireId],
  )
}
