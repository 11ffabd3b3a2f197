import { Chart as Drawing } from 'chart.js'
import { ChoroplethController, ColorScale, GeoFeature, ProjectionScale } from 'chartjs-chart-geo'
import { draw } from 'patternomaly'
import { useEffect, useMemo, useRef } from 'react'
import { Chart } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import { areaFormat, areaNumberText, areaWords, describeAreas } from '../../../reports/charts/area-words.ts'
import { directionOf } from '../../shared/i18n/languages.ts'
import { registerCharts } from '../report/chart-parts.ts'
import { usePrinting } from '../report/usePrinting.ts'
import { useSeen } from '../report/useSeen.ts'
import { type AreaFeature, shapeOf } from './boundaries.ts'
import { choroplethData, choroplethOptions, type DrawnArea, hatching, leavePlugin, wordsPlugin } from './choropleth.ts'
import classes from './Map.module.css'
import type { MapParts } from './map-parts.ts'

registerCharts()
Drawing.register(ChoroplethController, GeoFeature, ColorScale, ProjectionScale)

/** Every number of it is in the table beside. */
export function AreaMap({
  report,
  classesOfMap,
  features,
  marked,
  onMark,
  onPin,
}: MapParts & { features: AreaFeature[] }) {
  const { t, i18n } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(frame)
  const isPrinting = usePrinting()
  const drawing = useRef<Drawing<'choropleth'> | null>(null)
  const markedNow = useRef(marked)
  const { data, options, plugins } = useMemo(() => {
    const areas = drawnAreas(report, features, classesOfMap.shadeOf)
    const pattern = draw('diagonal', hatching.ground, hatching.line, 8)
    const onPoint = (code: string | null, isClick: boolean) => (isClick ? onPin(code) : onMark(code))
    return {
      data: choroplethData(areas, pattern),
      options: choroplethOptions(areas, onPoint),
      plugins: [wordsPlugin(areas, markedNow), leavePlugin(onPoint)],
    }
  }, [report, features, classesOfMap, onMark, onPin])
  useEffect(() => {
    markedNow.current = marked
    drawing.current?.draw()
  }, [marked])
  const row = report.rows.find(({ code }) => code === marked)
  return (
    <>
      <div ref={frame} dir="ltr" className={classes.map} style={{ aspectRatio: shapeOf(features) }}>
        {(isSeen || isPrinting) && (
          <Chart
            key={[report.measure, report.item.value, report.language, ...report.filter.sectors].join(' ')}
            ref={(made: Drawing<'choropleth'> | null | undefined) => {
              drawing.current = made ?? null
            }}
            type="choropleth"
            role="img"
            aria-label={describeAreas(report)}
            data={data}
            options={options}
            plugins={plugins}
          />
        )}
      </div>
      <p className={classes.pointed}>
        {row ? (
          `${row.label}: ${areaNumberText(row.number, report)}`
        ) : (
          <span className={classes.hint} lang={i18n.language} dir={directionOf(i18n.language)}>
            {t('map.point')}
          </span>
        )}
      </p>
    </>
  )
}

function drawnAreas(
  report: MapParts['report'],
  features: AreaFeature[],
  shadeOf: (value: number) => string,
): DrawnArea[] {
  const format = areaFormat(report.unit, report.language)
  const words = areaWords(report.language)
  const holds = new Set(features.map(({ properties }) => properties.parent))
  return features.flatMap(feature => {
    const row = report.rows.find(({ code }) => code === feature.properties.code)
    if (!row) return []
    const { code, label: name, number } = row
    const value = number.shown ? format(number.value) : words[number.reason]
    const shade = number.shown ? shadeOf(number.value) : number.reason === 'few' ? null : undefined
    return [{ code, feature, shade, words: holds.has(code) ? undefined : { name, value } }]
  })
}
