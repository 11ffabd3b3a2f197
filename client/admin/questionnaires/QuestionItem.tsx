import { useTranslation } from 'react-i18next'
import type { Text } from '../../../surveys/definition/definition.ts'
import { directionOf, localisedText } from '../../shared/i18n/languages.ts'
import { Choices } from './Choices.tsx'
import { Meanings } from './Meanings.tsx'
import classes from './VersionViewer.module.css'
import type { Item } from './version-view.ts'

export function QuestionItem({ item, language }: { item: Item; language: string }) {
  const { t } = useTranslation()
  const words = (text: Text) => localisedText(text, language)
  const inLanguage = { lang: language, dir: directionOf(language) }
  return (
    <li value={item.number} className={classes.item}>
      <h3 {...inLanguage} className={classes.question}>
        {words(item.title)}
      </h3>
      {item.description && (
        <p {...inLanguage} className={classes.small}>
          {words(item.description)}
        </p>
      )}
      {item.reason && (
        <p className={classes.small}>
          {t('questionnaires.viewer.reason')}: <span {...inLanguage}>{words(item.reason)}</span>
        </p>
      )}
      {item.condition && (
        <p className={classes.condition}>
          {t('questionnaires.viewer.condition')} <code dir="ltr">{item.condition}</code>
        </p>
      )}
      {item.rows.length > 0 && (
        <details className={classes.details}>
          <summary>
            {t('questionnaires.viewer.rows')} ({item.rows.length})
          </summary>
          <ul {...inLanguage} className={classes.rows}>
            {item.rows.map(row => (
              <li key={row.name}>
                {words(row.label)} <code dir="ltr">{row.name}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {item.kind === 'text' ? (
        <p className={classes.small}>{t('questionnaires.viewer.maxLength', { count: item.maxLength ?? 0 })}</p>
      ) : (
        <Choices item={item} language={language} />
      )}
      <Meanings item={item} />
    </li>
  )
}
