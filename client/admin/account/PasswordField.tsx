import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../shared/api/failures.ts'

interface PasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Of the request that took the password along; only that it is wrong is shown here. */
  error: unknown
  isFirst?: boolean
}

export function isWrongPassword(error: unknown): boolean {
  return error instanceof ApiProblem && error.is('password-wrong')
}

/** The password somebody signs in with, asked for before something is changed. */
export function PasswordField({ label, value, onChange, error, isFirst = false }: PasswordFieldProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      name="current-password"
      autoComplete="current-password"
      required
      withAsterisk={false}
      {...(isFirst ? { 'data-autofocus': true, autoFocus: true } : {})}
      label={label}
      error={isWrongPassword(error) ? t('problems.password-wrong.title') : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('session.signIn.showPassword'), tabIndex: 0 }}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
