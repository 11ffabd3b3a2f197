import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../reports/sections/figures.ts'
import { addressOf } from '../../shared/api/call.ts'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'
import { queryOf } from './report-query.ts'

interface FigureActionsProps {
  figure: Figure
  title: string
}

const figures = 'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId'

/** The numbers and the picture of a figure, to keep. */
export function FigureActions({ figure, title }: FigureActionsProps) {
  const { t } = useTranslation()
  const { address, query, isPatterned } = useReportSettings()
  const params = { ...address, figureId: figure.id }
  const pictureAddress = (format: 'png' | 'svg') =>
    addressOf(`${figures}/picture`, {
      params,
      query: { ...queryOf(query), format, patterns: isPatterned ? 'true' : 'false' },
    })
  const files = [
    { type: 'csv', href: addressOf(figures, { params, query: queryOf(query) }), label: t('report.csvFor', { title }) },
    { type: 'png', href: pictureAddress('png'), label: t('report.pngFor', { title }) },
    { type: 'svg', href: pictureAddress('svg'), label: t('report.svgFor', { title }) },
  ] as const
  return (
    <div className={classes.actions}>
      {files.map(({ type, href, label }) => (
        <Button
          key={type}
          component="a"
          href={href}
          download={`${figure.id}.${type}`}
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={label}
        >
          {t(`report.${type}`)}
        </Button>
      ))}
    </div>
  )
}
