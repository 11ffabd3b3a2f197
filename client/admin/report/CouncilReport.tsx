import { Button, Menu } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { type Extent, extents } from '../../../reports/documents/extent.ts'
import { addressOf, fetchFile } from '../../shared/api/call.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { saveBlob } from '../importing/save-blob.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Report.module.css'
import { queryOf, type ReportQuery } from './report-query.ts'

const operation = 'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/document'

/** The report on paper, in the language and with the filter of the page: to print, or for Word. */
export function CouncilReport({ address, query }: { address: WaveAddress; query: ReportQuery }) {
  const { t } = useTranslation()
  const options = (format: 'html' | 'docx', extent: Extent) => ({
    params: address,
    query: { ...queryOf(query), format, extent },
  })
  const word = useMutation({
    mutationFn: (extent: Extent) => fetchFile(operation, options('docx', extent)),
    onSuccess: (blob, extent) =>
      saveBlob(blob, `${extent === 'short' ? 'short-' : ''}report-wave-${address.wave}-${query.language}.docx`),
  })
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button leftSection={<IconFileText size={16} aria-hidden />} loading={word.isPending}>
            {t('report.council.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {extents.map(extent => (
            <Fragment key={extent}>
              <Menu.Label>{t(`report.council.${extent}`)}</Menu.Label>
              <Menu.Item
                component="a"
                href={addressOf(operation, options('html', extent))}
                target="_blank"
                rel="noreferrer"
                aria-label={`${t(`report.council.${extent}`)}: ${t('report.council.html')}`}
              >
                {t('report.council.html')}
              </Menu.Item>
              <Menu.Item
                onClick={() => word.mutate(extent)}
                aria-label={`${t(`report.council.${extent}`)}: ${t('report.council.docx')}`}
              >
                {t('report.council.docx')}
              </Menu.Item>
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className="visually-hidden">
        {word.isPending ? t('report.council.making') : ''}
      </span>
      {word.error && (
        <div className={classes.wide}>
          <ProblemPanel error={word.error} onRetry={() => word.mutate(word.variables ?? 'full')} />
        </div>
      )}
    </>
  )
}
