import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldError } from '../ui/problem.ts'
import classes from './Invitations.module.css'
import { daysIn, type LettersDraft } from './letters-draft.ts'

interface PlanFieldsProps {
  draft: LettersDraft
  error: unknown
  onChange: (draft: LettersDraft) => void
}

export function PlanFields({ draft, error, onChange }: PlanFieldsProps) {
  const { t } = useTranslation()
  const isWrong = daysIn(draft.days) === undefined
  return (
    <div className={classes.pair}>
      <TextInput
        type="date"
        label={t('invitations.plan.invitesOn')}
        description={t('invitations.plan.invitesOnHelp')}
        error={fieldError(error, 'invitesOn')}
        value={draft.invitesOn}
        onChange={event => onChange({ ...draft, invitesOn: event.currentTarget.value })}
      />
      <TextInput
        label={t('invitations.plan.days')}
        description={t('invitations.plan.daysHelp')}
        placeholder="7, 14"
        inputMode="numeric"
        error={isWrong ? t('invitations.plan.daysWrong') : fieldError(error, 'reminderDays')}
        value={draft.days}
        onChange={event => onChange({ ...draft, days: event.currentTarget.value })}
      />
    </div>
  )
}
