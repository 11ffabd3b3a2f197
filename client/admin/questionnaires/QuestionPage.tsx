import { useTranslation } from 'react-i18next'
import { directionOf, localisedText } from '../../shared/i18n/languages.ts'
import { QuestionItem } from './QuestionItem.tsx'
import classes from './VersionViewer.module.css'
import type { ViewedPage } from './version-view.ts'

export function QuestionPage({ page, language }: { page: ViewedPage; language: string }) {
  const { t } = useTranslation()
  return (
    <div className={classes.page}>
      <h2 lang={language} dir={directionOf(language)} className={classes.pageTitle}>
        {localisedText(page.title, language)}
      </h2>
      {page.condition && (
        <p className={classes.condition}>
          {t('questionnaires.viewer.condition')} <code dir="ltr">{page.condition}</code>
        </p>
      )}
      <ol className={classes.items}>
        {page.items.map(item => (
          <QuestionItem key={item.name} item={item} language={language} />
        ))}
      </ol>
    </div>
  )
}
