import type { Audience } from '../../../surveys/definition/definition.ts'
import type { Questionnaire } from '../questionnaires/questionnaires.hooks.ts'
import type { NewAssessment, Wave } from './assessments.hooks.ts'
import { type Days, daysOf } from './WaveDays.tsx'

export const audiences = ['provider', 'resident', 'partner'] as const

/** What is being filled in: choices of an audience stay when it is unticked, in case it was a slip. */
export interface Draft {
  name: string
  purpose: string
  areaCodes: string[]
  plans: Plan[]
  waveName: string
  days: Days
}

export interface Plan {
  audience: Audience
  isChosen: boolean
  questionnaireId: string | null
  version: number | null
  invited: number | string
}

export function emptyDraft(questionnaires: Questionnaire[], waveName: string): Draft {
  return {
    name: '',
    purpose: '',
    areaCodes: [],
    waveName,
    days: { startsOn: '', endsOn: '' },
    plans: audiences.map(one => planFor(one, questionnaires)),
  }
}

function planFor(audience: Audience, questionnaires: Questionnaire[]): Plan {
  const questionnaire = questionnaires.find(one => one.audience === audience)
  return {
    audience,
    isChosen: questionnaire !== undefined,
    questionnaireId: questionnaire?.id ?? null,
    version: questionnaire?.latestVersion ?? null,
    invited: '',
  }
}

/** Of a wave that there is, to be changed. */
export function plansOf(asked: Wave['audiences'], questionnaires: Questionnaire[]): Plan[] {
  return audiences.map(audience => {
    const found = asked.find(one => one.audience === audience)
    if (!found) return { ...planFor(audience, questionnaires), isChosen: false }
    const { questionnaireId, version, invited } = found
    return { audience, isChosen: true, questionnaireId, version, invited: invited ?? '' }
  })
}

export type Missing = 'needName' | 'needArea' | 'needAudience' | 'needWave'

export function missingIn(draft: Draft): Missing[] {
  const missing: Missing[] = []
  if (!draft.name.trim()) missing.push('needName')
  if (draft.areaCodes.length === 0) missing.push('needArea')
  if (!draft.plans.some(plan => plan.isChosen)) missing.push('needAudience')
  if (!draft.waveName.trim()) missing.push('needWave')
  return missing
}

export function bodyOf(draft: Draft): NewAssessment {
  return {
    name: draft.name,
    purpose: draft.purpose,
    areaCodes: draft.areaCodes,
    waveName: draft.waveName,
    ...daysOf(draft.days),
    audiences: plannedAudiences(draft.plans),
  }
}

export function plannedAudiences(plans: Plan[]): NewAssessment['audiences'] {
  return plans.flatMap(({ isChosen, audience, questionnaireId, version, invited }) =>
    isChosen && questionnaireId && version
      ? [{ audience, questionnaireId, version, invited: invited === '' ? null : Number(invited) }]
      : [],
  )
}
