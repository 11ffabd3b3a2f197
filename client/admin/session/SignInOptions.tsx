import { useTranslation } from 'react-i18next'
import classes from './EntryLayout.module.css'
import { ProviderButton } from './ProviderButton.tsx'
import { ProviderRefusal } from './ProviderRefusal.tsx'
import { SignInForm } from './SignInForm.tsx'
import type { Session } from './session.hooks.ts'

interface SignInOptionsProps {
  demo: Session['demo']
  provider: Session['provider']
  search: URLSearchParams
  next: string
  onNeedsCode: () => void
}

export function SignInOptions({ demo, provider, search, next, onNeedsCode }: SignInOptionsProps) {
  const { t } = useTranslation()
  const refused = search.get('error')
  return (
    <>
      {search.has('ended') && (
        <p role="status" className={classes.demo}>
          {t('session.ended')}
        </p>
      )}
      {refused && provider && (
        <div className={classes.above}>
          <ProviderRefusal error={refused} name={provider.name} />
        </div>
      )}
      <SignInForm demo={demo} onNeedsCode={onNeedsCode}>
        {provider && <ProviderButton name={provider.name} next={next} />}
      </SignInForm>
      <div className={classes.note}>
        <p>{t('session.signIn.respondent')}</p>
      </div>
    </>
  )
}
