import { areaFormat, areaWords } from '../../../reports/charts/area-words.ts'
import classes from './Map.module.css'
import type { MapParts } from './map-parts.ts'

/** Without boundaries: a tile for each area, in the order of the assessment. */
export function AreaTiles({ report, classesOfMap, marked, onMark }: MapParts) {
  const words = areaWords(report.language)
  const format = areaFormat(report.unit, report.language)
  return (
    <ul className={classes.tiles}>
      {report.rows.map(({ code, label, number }) => (
        <li
          key={code}
          className={classes.tile}
          data-kind={number.shown ? 'shown' : number.reason}
          data-marked={marked === code}
          style={{ backgroundColor: number.shown ? classesOfMap.shadeOf(number.value) : undefined }}
          onMouseEnter={() => onMark(code)}
          onMouseLeave={() => onMark(null)}
        >
          <span className={classes.tileName}>{label}</span>
          <span className={number.shown ? classes.tileValue : classes.tileWords}>
            {number.shown ? format(number.value) : words[number.reason]}
          </span>
        </li>
      ))}
    </ul>
  )
}
