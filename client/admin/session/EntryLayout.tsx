import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageMenu } from '../i18n/LanguageMenu.tsx'
import { Brand } from '../shell/Brand.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './EntryLayout.module.css'

interface EntryLayoutProps {
  title: string
  intro: string
  children: ReactNode
}

/** Pages before the shell: signing in, setting up, naming the organisation. */
export function EntryLayout({ title, intro, children }: EntryLayoutProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <nav aria-label={t('shell.language')}>
          <LanguageMenu />
        </nav>
      </header>
      <main className={classes.main}>
        <PageHeader title={title}>
          <p>{intro}</p>
        </PageHeader>
        {children}
      </main>
    </div>
  )
}
