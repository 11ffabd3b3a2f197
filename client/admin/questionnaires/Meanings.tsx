import { useTranslation } from 'react-i18next'
import classes from './VersionViewer.module.css'
import type { Item } from './version-view.ts'

export function Meanings({ item: { name, meaning } }: { item: Item }) {
  const { t } = useTranslation()
  return (
    <dl className={classes.meanings}>
      <div>
        <dt>{t('questionnaires.viewer.name')}</dt>
        <dd>
          <code>{name}</code>
        </dd>
      </div>
      <div>
        <dt>{t('questionnaires.viewer.concept')}</dt>
        <dd>
          <code>{meaning.concept}</code>
        </dd>
      </div>
      <div>
        <dt>{t('questionnaires.viewer.group')}</dt>
        <dd>{t(`questionnaires.groups.${meaning.questionGroup}`)}</dd>
      </div>
      <div>
        <dt>{t('questionnaires.viewer.pillar')}</dt>
        <dd>{t(`questionnaires.pillars.${meaning.pillar}`)}</dd>
      </div>
      <div>
        <dt>{t('questionnaires.viewer.role')}</dt>
        <dd>{t(`questionnaires.roles.${meaning.role}`)}</dd>
      </div>
    </dl>
  )
}
