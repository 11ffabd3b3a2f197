import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAreaReport } from '../../../reports/areas/area-report.ts'
import { areaClasses } from '../../../reports/charts/area-classes.ts'
import { areaTitle } from '../../../reports/charts/area-words.ts'
import { addressOf } from '../../shared/api/call.ts'
import { directionOf } from '../../shared/i18n/languages.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import result from '../ui/Result.module.css'
import { AreaTable } from './AreaTable.tsx'
import { AreaTiles } from './AreaTiles.tsx'
import { type AreaFeature, drawnFeatures } from './boundaries.ts'
import classes from './Map.module.css'
import { MapLegend } from './MapLegend.tsx'
import { type MapQuery, requestOf } from './map-query.ts'

/** Drawing on a globe is only loaded where there are boundaries. */
const AreaMap = lazy(async () => ({ default: (await import('./AreaMap.tsx')).AreaMap }))

interface MapViewProps {
  report: WaveAreaReport
  query: MapQuery
  address: WaveAddress
  features: AreaFeature[]
  isUpdating: boolean
}

export function MapView({ report, query, address, features, isUpdating }: MapViewProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [pointed, onMark] = useState<string | null>(null)
  const [pinned, onPin] = useState<string | null>(null)
  const drawn = useMemo(
    () => drawnFeatures(features, new Set(report.rows.map(({ code }) => code))),
    [features, report.rows],
  )
  const classesOfMap = useMemo(() => areaClasses(report), [report])
  const withBoundary = new Set(drawn.map(({ properties }) => properties.code))
  const without = report.rows.filter(({ code }) => !withBoundary.has(code)).map(({ label }) => label)
  const title = areaTitle(report)
  const tongue = { lang: report.language, dir: directionOf(report.language) }
  const parts = { report, classesOfMap, marked: pointed ?? pinned, onMark, pinned, onPin }
  return (
    <article className={result.result} aria-label={title} data-updating={isUpdating}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title} {...tongue}>
            {title}
          </h2>
          {report.question && (
            <p className={result.note} {...tongue}>
              {report.question}
            </p>
          )}
          <p className={result.note}>
            {t('map.source', { wave: report.wave.name, date: formats.date(report.release.releasedOn) })}
          </p>
        </div>
        <Button
          component="a"
          size="compact-sm"
          variant="subtle"
          color="gray"
          className="no-print"
          leftSection={<IconDownload size={16} aria-hidden />}
          href={addressOf('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/areas.csv', {
            params: { ...address },
            query: requestOf(query),
          })}
          download
        >
          {t('report.csv')}
        </Button>
      </header>
      {!report.rows.some(({ number }) => number.shown) && (
        <Note tone="info" title={t('map.allWithheld.title')} detail={t('map.allWithheld.detail')} />
      )}
      <div className={classes.beside}>
        <div className={classes.picture}>
          <div {...tongue}>
            {drawn.length > 0 ? (
              <Suspense fallback={<LoadingPage rows={4} isPart />}>
                <AreaMap {...parts} features={drawn} />
              </Suspense>
            ) : (
              <AreaTiles {...parts} />
            )}
            <MapLegend report={report} classesOfMap={classesOfMap} />
          </div>
          {drawn.length === 0 && <p className={result.note}>{t('map.tiles')}</p>}
          {drawn.length > 0 && without.length > 0 && (
            <p className={result.note}>{t('map.withoutBoundary', { areas: formats.list(without) })}</p>
          )}
        </div>
        <div {...tongue}>
          <AreaTable {...parts} title={title} />
        </div>
      </div>
      <p className={result.note}>{t(`map.methods.${report.measure}`)}</p>
      <p className={result.note}>{t('map.withheld')}</p>
      <p className={result.note}>{t('map.limits')}</p>
    </article>
  )
}
