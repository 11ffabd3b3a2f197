import type { AreaReport } from '../../../reports/areas/area-report.ts'
import type { AreaClasses } from '../../../reports/charts/area-classes.ts'
import { areaClassLabel, areaFormat, areaWords } from '../../../reports/charts/area-words.ts'
import classes from './Map.module.css'

export function MapLegend({ report, classesOfMap }: { report: AreaReport; classesOfMap: AreaClasses }) {
  const words = areaWords(report.language)
  const count = areaFormat('count', report.language)
  const reasons = (['few', 'nobody'] as const).map(reason => ({
    reason,
    count: report.rows.filter(({ number }) => !number.shown && number.reason === reason).length,
  }))
  const entries = [
    ...classesOfMap.classes.map((one, at) => ({
      ...{ key: String(at), shade: one.shade, kind: 'shown', count: one.count },
      label: areaClassLabel(one, report, at === classesOfMap.classes.length - 1),
    })),
    ...reasons
      .filter(one => one.count > 0)
      .map(one => ({
        key: one.reason,
        shade: undefined,
        kind: one.reason,
        count: one.count,
        label: words[one.reason],
      })),
  ]
  return (
    <div className={classes.legend}>
      <p className={classes.legendTitle}>{words.legend}</p>
      <ul className={classes.legendList}>
        {entries.map(({ key, shade, kind, label, count: areas }) => (
          <li key={key}>
            <span aria-hidden className={classes.swatch} data-kind={kind} style={{ backgroundColor: shade }} />
            {label}: <b>{count(areas)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
