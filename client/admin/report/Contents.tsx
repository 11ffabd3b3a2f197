import { useTranslation } from 'react-i18next'
import type { Messages } from '../../../reports/charts/messages/messages.ts'
import type { Section } from '../../../reports/sections/report.ts'
import classes from './Report.module.css'

interface ContentsProps {
  sections: Section[]
  messages: Messages
  hasTopGaps: boolean
}

export function Contents({ sections, messages, hasTopGaps }: ContentsProps) {
  const { t } = useTranslation()
  return (
    <nav className={classes.contents} aria-label={t('report.contents')}>
      <p className={classes.contentsTitle}>{t('report.contents')}</p>
      <ol>
        <li>
          <a href="#summary">{messages.summary.title}</a>
        </li>
        {hasTopGaps && (
          <li>
            <a href="#top-gaps">{messages.summary.topGaps}</a>
          </li>
        )}
        {sections.map(section => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{messages.sections[section.id]}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
