import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EntryLayout } from './EntryLayout.tsx'
import { useSession, useSignOut } from './session.hooks.ts'

/** Signed in, but a member of nothing: not invited yet, or no longer. */
export function NoOrganisation() {
  const { t } = useTranslation()
  const user = useSession().data?.user
  const signOut = useSignOut()
  return (
    <EntryLayout title={t('session.none.title')} intro={t('session.none.intro', { email: user?.email ?? '' })}>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('shell.signOut')}
      </Button>
    </EntryLayout>
  )
}
