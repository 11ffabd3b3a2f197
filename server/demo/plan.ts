import type { Answers } from '../../surveys/answers/answers.ts'
import { compileCodebook } from '../../surveys/codebook/compile.ts'
import type { Audience, Text } from '../../surveys/definition/definition.ts'
import { libraryQuestionnaires } from '../../surveys/questionnaires/library.ts'
import { answering } from './answers.ts'
import { areas, type DemoArea, helpContacts, localities } from './areas.ts'
import { demoTexts } from './messages.ts'
import { peopleOf, type Sample, samples } from './people.ts'
import { randomFrom } from './random.ts'
import { demoSeed } from './seed.ts'

export interface DemoPlan {
  organisation: string
  notice: Text
  areas: DemoArea[]
  helpContacts: { areaCode: string; contacts: typeof helpContacts }
  assessment: { name: string; purpose: string; areaCodes: string[]; invited: Record<Audience, number | null> }
  waves: DemoWave[]
}

export interface WaveHead {
  number: number
  name: string
  /** When it is said to have run; null: when it is loaded. */
  dates: { opened: string; closed: string } | null
}

export interface DemoWave extends WaveHead {
  responses: DemoResponse[]
}

export interface DemoResponse {
  id: string
  audience: Audience
  area: string
  language: string
  answers: Answers
  receivedOn: string | null
}

/** The summer of the published survey. The follow-up stays open, so that visitors can answer it. */
const summer = { opened: '2012-06-18', closed: '2012-08-31' }
const summerDays = 75

/** Known without making the responses. */
export const waveHeads: WaveHead[] = [
  { number: 1, name: demoTexts.baseline, dates: summer },
  { number: 2, name: demoTexts.followUp, dates: null },
]

/** The whole demo as data: the same at every call. */
export function demoPlan(): DemoPlan {
  const { organisation, notice, assessment: name, purpose } = demoTexts
  return {
    organisation,
    notice,
    areas,
    helpContacts: { areaCode: 'US-51', contacts: helpContacts },
    assessment: {
      ...{ name, purpose, areaCodes: localities.map(({ code }) => code) },
      invited: { provider: 171, resident: null, partner: 84 },
    },
    waves: waveHeads.map(head => ({ ...head, responses: responsesOf(head.number) })),
  }
}

function responsesOf(wave: number): DemoResponse[] {
  return samples(wave).flatMap(sample => filledIn(sample, wave))
}

function filledIn(sample: Sample, wave: number): DemoResponse[] {
  const { audience } = sample
  const definition = libraryQuestionnaires.find(({ definition }) => definition.audience === audience)?.definition
  if (!definition) throw new RangeError(`there is no questionnaire for ${audience}`)
  const answer = answering(definition, compileCodebook(definition, { version: 1 }))
  const random = randomFrom(`${demoSeed}/${wave}/${audience}/ids`)
  return peopleOf(sample, wave).map(person => ({
    ...{ id: random.uuid(), audience, area: person.locality.code, language: person.language },
    answers: answer(person),
    receivedOn: wave === 1 ? dayAfter(summer.opened, Math.floor(random.number() ** 1.6 * summerDays)) : null,
  }))
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
