import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'

const reasons: Readonly<Record<string, 'noAccount' | 'notVerified' | 'cancelled'>> = {
  signup_disabled: 'noAccount',
  account_not_linked: 'notVerified',
  access_denied: 'cancelled',
}

/** Why the sign-in service led back without signing anybody in. */
export function ProviderRefusal({ error, name }: { error: string; name: string }) {
  const { t } = useTranslation()
  const reason = reasons[error] ?? 'failed'
  return (
    <Note
      tone={reason === 'cancelled' ? 'info' : 'error'}
      title={t(`session.providerFailed.${reason}`, { name })}
      detail={t(`session.providerFailed.${reason}Help`, { name })}
      isAlert
    />
  )
}
