import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { PairCard } from './PairCard.tsx'
import classes from './Providers.module.css'
import { useDuplicates } from './providers.hooks.ts'

export function DuplicatesPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const { data, error, refetch } = useDuplicates(id)
  const title = t('providers.duplicates.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={4} />
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Anchor component={Link} to={`/o/${id}/providers`} className={classes.back ?? ''}>
            <IconArrowLeft size={16} aria-hidden />
            {t('providers.title')}
          </Anchor>
        }
      >
        <p>{t('providers.duplicates.intro')}</p>
      </PageHeader>
      <p role="status" className={classes.muted}>
        {data.hasMore
          ? t('providers.duplicates.many', { count: data.pairs.length })
          : data.pairs.length > 0 && t('providers.duplicates.count', { count: data.pairs.length })}
      </p>
      {data.pairs.length === 0 ? (
        <EmptyState title={t('providers.duplicates.none')} detail={t('providers.duplicates.noneHelp')} />
      ) : (
        <ul className={classes.pairs}>
          {data.pairs.map(pair => (
            <li key={`${pair.one.id} ${pair.other.id}`}>
              <PairCard pair={pair} organisationId={id} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
