import { Button } from '@mantine/core'
import { IconArrowLeft, IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet } from 'react-router'
import { LanguageMenu } from '../i18n/LanguageMenu.tsx'
import { useSession, useSignOut } from '../session/session.hooks.ts'
import { AppearanceButton } from '../shell/AppearanceButton.tsx'
import { Brand } from '../shell/Brand.tsx'
import { rememberedOrganisation } from '../shell/remembered-organisation.ts'
import { usePrintLight } from '../shell/usePrintLight.ts'
import classes from './Account.module.css'

/** Pages about the person, outside every organisation. */
export function AccountLayout() {
  const { t } = useTranslation()
  const organisations = useSession().data?.organisations ?? []
  const signOut = useSignOut()
  usePrintLight()
  const remembered = rememberedOrganisation()
  const organisation = organisations.find(one => one.id === remembered) ?? organisations[0]
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <div className={classes.tools}>
          <LanguageMenu position="bottom-end" />
          <AppearanceButton />
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => signOut.mutate()}
          >
            {t('shell.signOut')}
          </Button>
        </div>
      </header>
      <main className={classes.main}>
        <Link to="/" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {organisation ? t('account.back', { organisation: organisation.name }) : t('account.backToStart')}
        </Link>
        <Outlet />
      </main>
    </div>
  )
}
