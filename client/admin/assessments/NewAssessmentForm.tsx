import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Area } from '../areas/areas.hooks.ts'
import type { Questionnaire } from '../questionnaires/questionnaires.hooks.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { AreaPicker } from './AreaPicker.tsx'
import { AudiencePlans } from './AudiencePlans.tsx'
import { useCreateAssessment } from './assessments.hooks.ts'
import { bodyOf, type Draft, emptyDraft, missingIn } from './draft.ts'
import { FormPart } from './FormPart.tsx'
import { MissingSummary } from './MissingSummary.tsx'
import classes from './NewAssessment.module.css'
import { WaveDays } from './WaveDays.tsx'

interface NewAssessmentFormProps {
  organisationId: string
  areas: Area[]
  questionnaires: Questionnaire[]
}

export function NewAssessmentForm({ organisationId, areas, questionnaires }: NewAssessmentFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreateAssessment(organisationId)
  const [draft, setDraft] = useState<Draft>(() =>
    emptyDraft(questionnaires, t('assessments.create.waveDefault', { year: String(new Date().getFullYear()) })),
  )
  const [attempt, setAttempt] = useState(0)
  const missing = attempt > 0 ? missingIn(draft) : []
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }))
  const errorFor = (need: (typeof missing)[number], field: string) =>
    missing.includes(need) ? t(`assessments.create.${need}`) : fieldError(create.error, field)

  function submit(event: FormEvent) {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (missingIn(draft).length > 0) return
    create.mutate(bodyOf(draft), {
      onSuccess: assessment => {
        say(t('assessments.create.created'))
        void navigate(`/o/${organisationId}/assessments/${assessment.id}/1/overview`)
      },
    })
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <MissingSummary missing={missing} attempt={attempt} />
      {create.error && (
        <ProblemPanel
          error={create.error}
          others={otherErrors(create.error, ['name', 'waveName', 'startsOn', 'endsOn'])}
        />
      )}
      <FormPart title={t('assessments.create.about')}>
        <TextInput
          id="needName"
          name="name"
          maxLength={200}
          label={t('assessments.create.name')}
          description={t('assessments.create.nameHelp')}
          placeholder={t('assessments.create.namePlaceholder')}
          error={errorFor('needName', 'name')}
          value={draft.name}
          onChange={event => change({ name: event.currentTarget.value })}
        />
        <Textarea
          name="purpose"
          maxLength={4000}
          autosize
          minRows={2}
          label={`${t('assessments.create.purpose')} (${t('common.optional')})`}
          description={t('assessments.create.purposeHelp')}
          value={draft.purpose}
          onChange={event => change({ purpose: event.currentTarget.value })}
        />
      </FormPart>
      <FormPart
        id="needArea"
        title={t('assessments.create.areas')}
        help={t('assessments.create.areasHelp')}
        error={errorFor('needArea', 'areaCodes')}
      >
        <AreaPicker
          organisationId={organisationId}
          areas={areas}
          chosen={draft.areaCodes}
          onChange={areaCodes => change({ areaCodes })}
        />
      </FormPart>
      <FormPart
        id="needAudience"
        title={t('assessments.create.audiences')}
        help={t('assessments.create.audiencesHelp')}
        error={errorFor('needAudience', 'audiences')}
      >
        <AudiencePlans
          plans={draft.plans}
          questionnaires={questionnaires}
          onChange={plan => change({ plans: draft.plans.map(one => (one.audience === plan.audience ? plan : one)) })}
        />
      </FormPart>
      <FormPart title={t('assessments.create.wave')} help={t('assessments.create.waveHelp')}>
        <TextInput
          id="needWave"
          name="wave-name"
          maxLength={120}
          label={t('assessments.create.waveName')}
          error={errorFor('needWave', 'waveName')}
          value={draft.waveName}
          onChange={event => change({ waveName: event.currentTarget.value })}
        />
        <WaveDays days={draft.days} error={create.error} onChange={days => change({ days })} />
      </FormPart>
      <div className={classes.foot}>
        <Button type="submit" size="md" loading={create.isPending}>
          {t('assessments.create.submit')}
        </Button>
      </div>
    </form>
  )
}
