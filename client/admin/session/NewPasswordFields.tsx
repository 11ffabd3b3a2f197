import { PasswordInput } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './EntryLayout.module.css'

export interface TypedPassword {
  first: string
  again: string
}

export function isGoodPassword({ first, again }: TypedPassword): boolean {
  return isLong(first) && first === again
}

const isLong = (password: string) => password.length >= 12

interface NewPasswordFieldsProps {
  value: TypedPassword
  error: string | undefined
  onChange: (value: TypedPassword) => void
  /** For the first and the second field, where an account has a password already. */
  labels?: [string, string]
}

/** A password twice, and the two rules, which show as they are kept. */
export function NewPasswordFields({ value, error, onChange, labels }: NewPasswordFieldsProps) {
  const { t } = useTranslation()
  const isShown = { visibilityToggleButtonProps: { 'aria-label': t('session.signIn.showPassword'), tabIndex: 0 } }
  return (
    <>
      <PasswordInput
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        maxLength={200}
        label={labels?.[0] ?? t('session.setUp.password')}
        description={t('session.setUp.passwordHelp')}
        error={error}
        {...isShown}
        value={value.first}
        onChange={event => onChange({ ...value, first: event.currentTarget.value })}
      />
      <div>
        <PasswordInput
          name="confirm-password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          maxLength={200}
          label={labels?.[1] ?? t('session.setUp.confirm')}
          {...isShown}
          value={value.again}
          onChange={event => onChange({ ...value, again: event.currentTarget.value })}
        />
        <ul className={classes.rules} aria-live="polite">
          <Rule isKept={isLong(value.first)} text={t('session.setUp.ruleLength')} />
          <Rule isKept={value.first !== '' && value.first === value.again} text={t('session.setUp.ruleMatch')} />
        </ul>
      </div>
    </>
  )
}

function Rule({ isKept, text }: { isKept: boolean; text: string }) {
  const Icon = isKept ? IconCircleCheck : IconCircle
  return (
    <li data-kept={isKept}>
      <Icon size={16} aria-hidden />
      {text}
    </li>
  )
}
