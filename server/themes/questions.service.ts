import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { notFound } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'

/** A question with free text, in the version that its audience answers. */
export interface TextQuestion extends WaveKey {
  audience: Audience
  questionnaireId: string
  version: number
  question: string
  concept: string
  label: Variable['label']
}

export interface QuestionKey extends WaveKey {
  audience: Audience
  question: string
}

/** Of all audiences of the wave, in the order of the questionnaires. */
export async function listTextQuestions(db: Kysely<DB>, versions: Versions, key: WaveKey): Promise<TextQuestion[]> {
  const { organisationId, assessmentId } = key
  const { wave } = await getWave(db, key)
  const questions = await Promise.all(
    wave.audiences.map(async ({ audience, questionnaireId, version }) => {
      const { codebook } = await versions.get({ organisationId, questionnaireId, version })
      return codebook.variables
        .filter(({ kind }) => kind === 'text')
        .map(({ name, concept, label }) => ({
          ...{ organisationId, assessmentId, wave: wave.number, audience, questionnaireId, version },
          ...{ question: name, concept, label },
        }))
    }),
  )
  return questions.flat()
}

/** Throws `not-found`, also for a question that is no free text: its answers are read nowhere. */
export async function getTextQuestion(db: Kysely<DB>, versions: Versions, key: QuestionKey): Promise<TextQuestion> {
  const questions = await listTextQuestions(db, versions, key)
  const found = questions.find(({ audience, question }) => audience === key.audience && question === key.question)
  if (!found) throw notFound('question with free text')
  return found
}
