import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { localisedText } from '../../shared/i18n/languages.ts'
import tabs from '../assessment/Assessment.module.css'
import { useFormats } from '../i18n/useFormats.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import { useVersion } from './questionnaires.hooks.ts'
import { VersionViewer } from './VersionViewer.tsx'

export function VersionPage() {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { id } = useOrganisation()
  const version = Number(useRequiredParam('version'))
  const { data, error, refetch } = useVersion(id, useRequiredParam('questionnaireId'), version)
  if (error && !data)
    return <PageProblem error={error} title={t('questionnaires.title')} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={8} />
  const { definition, codebook } = data
  return (
    <>
      <PageHeader
        title={t('questionnaires.viewer.title', {
          title: localisedText(definition.title, i18n.language),
          version: String(version),
        })}
        above={
          <Link to={`/o/${id}/questionnaires`} className={tabs.back}>
            {t('questionnaires.title')}
          </Link>
        }
      >
        <p>
          {t(`common.audience.${data.audience}`)} ·{' '}
          {t('questionnaires.published', { date: formats.date(data.publishedOn) })}
        </p>
      </PageHeader>
      <VersionViewer definition={definition} codebook={codebook} />
    </>
  )
}
