import { Checkbox, NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import type { Questionnaire } from '../questionnaires/questionnaires.hooks.ts'
import type { Plan } from './draft.ts'
import classes from './NewAssessment.module.css'

interface AudiencePlansProps {
  plans: Plan[]
  questionnaires: Questionnaire[]
  onChange: (plan: Plan) => void
}

export function AudiencePlans({ plans, questionnaires, onChange }: AudiencePlansProps) {
  return plans.map(plan => (
    <AudiencePlan
      key={plan.audience}
      plan={plan}
      questionnaires={questionnaires.filter(one => one.audience === plan.audience)}
      onChange={onChange}
    />
  ))
}

function AudiencePlan({ plan, questionnaires, onChange }: Omit<AudiencePlansProps, 'plans'> & { plan: Plan }) {
  const { t, i18n } = useTranslation()
  const versions = questionnaires.find(one => one.id === plan.questionnaireId)?.versions ?? []
  return (
    <div className={classes.plan}>
      <Checkbox
        label={t(`common.audience.${plan.audience}`)}
        description={
          questionnaires.length > 0
            ? t(`common.audienceHelp.${plan.audience}`)
            : t('assessments.create.noQuestionnaire')
        }
        disabled={questionnaires.length === 0}
        checked={plan.isChosen}
        onChange={event => onChange({ ...plan, isChosen: event.currentTarget.checked })}
      />
      {plan.isChosen && (
        <div className={classes.planFields}>
          <Select
            className={classes.questionnaire ?? ''}
            label={t('assessments.create.questionnaire')}
            allowDeselect={false}
            data={questionnaires.map(one => ({ value: one.id, label: localisedText(one.title, i18n.language) }))}
            value={plan.questionnaireId}
            onChange={id => {
              const latest = questionnaires.find(one => one.id === id)?.latestVersion ?? null
              onChange({ ...plan, questionnaireId: id, version: latest })
            }}
          />
          <Select
            label={t('assessments.create.version')}
            allowDeselect={false}
            data={versions
              .toSorted((a, b) => b.version - a.version)
              .map(one => ({
                value: String(one.version),
                label: t('assessments.create.versionOf', {
                  version: String(one.version),
                  questions: t('assessments.create.questionCount', { count: one.questionCount }),
                }),
              }))}
            value={String(plan.version)}
            onChange={version => onChange({ ...plan, version: Number(version) })}
          />
          <NumberInput
            label={t('assessments.create.invited')}
            placeholder={t('common.optional')}
            min={1}
            max={100_000_000}
            allowDecimal={false}
            hideControls
            value={plan.invited}
            onChange={invited => onChange({ ...plan, invited })}
          />
        </div>
      )}
    </div>
  )
}
