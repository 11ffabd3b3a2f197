import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldError } from '../ui/problem.ts'
import classes from './NewAssessment.module.css'

/** `''`: not given. */
export interface Days {
  startsOn: string
  endsOn: string
}

export function daysOf({ startsOn, endsOn }: Days) {
  return { startsOn: startsOn || null, endsOn: endsOn || null }
}

/** The first and last day that are planned for a wave. */
export function WaveDays({ days, error, onChange }: { days: Days; error: unknown; onChange: (days: Days) => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.days}>
      <TextInput
        type="date"
        label={`${t('assessments.days.startsOn')} (${t('common.optional')})`}
        description={t('assessments.days.startsOnHelp')}
        error={fieldError(error, 'startsOn')}
        value={days.startsOn}
        onChange={event => onChange({ ...days, startsOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={`${t('assessments.days.endsOn')} (${t('common.optional')})`}
        description={t('assessments.days.endsOnHelp')}
        error={fieldError(error, 'endsOn')}
        value={days.endsOn}
        onChange={event => onChange({ ...days, endsOn: event.currentTarget.value })}
      />
    </div>
  )
}
