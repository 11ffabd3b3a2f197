import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useMay } from '../shell/useMay.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { KeptWaves } from './KeptWaves.tsx'
import classes from './Retention.module.css'
import { RetentionDialog } from './RetentionDialog.tsx'
import { type AssessmentAddress, useRetention } from './retention.hooks.ts'

/** How long answers, names and addresses of an assessment are kept, and what is erased when. */
export function Retention(address: AssessmentAddress) {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useRetention(address)
  const [isChanging, changing] = useDisclosure()
  const months = (count: number | null) => (count === null ? t('retention.kept') : t('retention.months', { count }))
  return (
    <div className={classes.retention}>
      <Section
        title={t('retention.title')}
        help={t('retention.what')}
        actions={
          data &&
          may('assessments.manage') && (
            <Button variant="default" onClick={changing.open}>
              {t('retention.change')}
            </Button>
          )
        }
      >
        {error && !data && <ProblemPanel error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height="8rem" />}
        {data && (
          <>
            <dl className={classes.settings}>
              <div>
                <dt>{t('retention.answers')}</dt>
                <dd>{months(data.keepsAnswersMonths)}</dd>
              </div>
              <div>
                <dt>{t('retention.contacts')}</dt>
                <dd>{months(data.keepsContactsMonths)}</dd>
              </div>
              <div>
                <dt>{t('retention.unfinished')}</dt>
                <dd>{t('retention.days', { count: data.unfinishedDays })}</dd>
              </div>
            </dl>
            <KeptWaves waves={data.waves} />
          </>
        )}
      </Section>
      {isChanging && data && <RetentionDialog retention={data} address={address} onClose={changing.close} />}
    </div>
  )
}
