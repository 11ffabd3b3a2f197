import type { AreaReport } from '../../../reports/areas/area-report.ts'
import type { AreaClasses } from '../../../reports/charts/area-classes.ts'

/** What map, tiles and table share. */
export interface MapParts {
  report: AreaReport
  classesOfMap: AreaClasses
  /** Code of the area that is pointed at. */
  marked: string | null
  onMark: (code: string | null) => void
  /** The area that stays marked. */
  pinned: string | null
  onPin: (code: string | null) => void
}
