import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'
import type { SignInRefused } from './auth.ts'

export function RefusedNote({ reason }: { reason: SignInRefused['reason'] }) {
  const { t } = useTranslation()
  if (reason === 'too-many')
    return <Note tone="error" title={t('session.signIn.tooMany')} detail={t('session.signIn.tooManyHelp')} isAlert />
  if (reason === 'failed')
    return (
      <Note tone="error" title={t('problems.server-error.title')} detail={t('problems.server-error.help')} isAlert />
    )
  return <Note tone="error" title={t('session.signIn.wrong')} detail={t('session.signIn.wrongHelp')} isAlert />
}
