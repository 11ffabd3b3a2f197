import { useTranslation } from 'react-i18next'
import { directionOf, localisedText } from '../../shared/i18n/languages.ts'
import classes from './VersionViewer.module.css'
import type { Item } from './version-view.ts'

export function Choices({ item, language }: { item: Item; language: string }) {
  const { t } = useTranslation()
  const kind = t(`questionnaires.viewer.kind.${item.kind}`)
  return (
    <details className={classes.details}>
      <summary>
        {t('questionnaires.viewer.choices')} ({item.choices.length}) · {kind}
        {item.isScale && ` · ${t('questionnaires.viewer.scale')}`}
      </summary>
      <table className={classes.choices}>
        <thead>
          <tr>
            <th scope="col" className="numeric">
              {t('questionnaires.viewer.code')}
            </th>
            <th scope="col">{t('questionnaires.viewer.choices')}</th>
            <th scope="col">{t('questionnaires.viewer.name')}</th>
          </tr>
        </thead>
        <tbody>
          {item.choices.map(choice => (
            <tr key={choice.value}>
              <td className="numeric">{choice.code}</td>
              <td lang={language} dir={directionOf(language)}>
                {localisedText(choice.label, language)}
              </td>
              <td>
                <code>{choice.value}</code>
                {choice.isMissing && <span className={classes.small}> {t('questionnaires.viewer.missingCode')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
