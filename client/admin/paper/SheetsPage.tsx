import { Button } from '@mantine/core'
import { IconPencil, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { useCollectors } from '../collect/collectors.hooks.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import classes from './Paper.module.css'
import { type CollectorAddress, useSheets } from './paper.hooks.ts'
import { SheetTable } from './SheetTable.tsx'

/** Sheets of a paper collector, by what is to be done with them. Never what was typed. */
export function SheetsPage() {
  const { t } = useTranslation()
  const { address: wave } = useWave()
  const address: CollectorAddress = { ...wave, collectorId: useRequiredParam('collectorId') }
  const { data, error, refetch } = useSheets(address)
  const label = useCollectors(wave).data?.find(one => one.id === address.collectorId)?.label
  if (error && !data) return <ProblemPanel error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage isPart />
  const { collector, sheets } = data
  return (
    <>
      <Link to=".." relative="path" className={classes.back}>
        {t('paper.back')}
      </Link>
      <Section
        title={label || t('paper.unnamed')}
        help={t('paper.sheetsHelp')}
        actions={
          <>
            <Button component={Link} to="print" variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
              {t('paper.printLong')}
            </Button>
            {collector.takesSheets && (
              <Button component={Link} to="type" leftSection={<IconPencil size={16} aria-hidden />}>
                {t('paper.typeLong')}
              </Button>
            )}
          </>
        }
      >
        {!collector.takesSheets && <Note tone="info" title={t('paper.closed')} detail={t('paper.closedDetail')} />}
        {sheets.length === 0 ? (
          <p>{t('paper.noSheets')}</p>
        ) : (
          <SheetTable sheets={sheets} collector={collector} address={address} />
        )}
      </Section>
    </>
  )
}
