import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../reports/sections/report.ts'
import { addressOf } from '../../shared/api/call.ts'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'
import { queryOf } from './report-query.ts'
import { savePicture } from './save-picture.ts'

interface FigureActionsProps {
  figure: Figure
  title: string
  canvas: RefObject<HTMLCanvasElement | null>
}

export function FigureActions({ figure, title, canvas }: FigureActionsProps) {
  const { t } = useTranslation()
  const { address, query, source, direction } = useReportSettings()
  const csv = addressOf(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId',
    { params: { ...address, figureId: figure.id }, query: queryOf(query) },
  )
  const icon = <IconDownload size={16} aria-hidden />
  return (
    <div className={classes.actions}>
      <Button
        component="a"
        href={csv}
        download={`${figure.id}.csv`}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={icon}
        aria-label={t('report.csvFor', { title })}
      >
        {t('report.csv')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={icon}
        aria-label={t('report.pngFor', { title })}
        onClick={() => {
          if (canvas.current) void savePicture(canvas.current, { title, source, name: `${figure.id}.png`, direction })
        }}
      >
        {t('report.png')}
      </Button>
    </div>
  )
}
