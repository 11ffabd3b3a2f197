import type { AreaReport, AreaUnit } from '../areas/area-report.ts'
import { areaShades } from './palette.ts'

export interface AreaClass {
  from: number
  to: number
  shade: string
  /** Areas in it. */
  count: number
}

export interface AreaClasses {
  classes: AreaClass[]
  shadeOf(value: number): string
}

const most = areaShades.length
const smallestStep: Record<AreaUnit, number> = { count: 1, share: 0.01, score: 0.05 }
/** Where all areas have the same value. */
const onlyStep: Record<AreaUnit, number> = { count: 5, share: 0.2, score: 1 }
const tolerance = 1e-9

/** At most five classes of one width with round limits. Each holds its lower limit, the last one its upper limit too. */
export function areaClasses({ rows, unit }: Pick<AreaReport, 'rows' | 'unit'>): AreaClasses {
  const values = rows.flatMap(({ number }) => (number.shown ? [number.value] : []))
  if (values.length === 0) return { classes: [], shadeOf: () => shadeAt(0, 1) }
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const step = stepOf(lowest, highest, unit)
  const start = Math.floor(lowest / step + tolerance)
  const size = classesBetween(lowest, highest, step)
  const indexOf = (value: number) => Math.min(size - 1, Math.floor(value / step + tolerance) - start)
  const classes = Array.from({ length: size }, (_, i) => ({
    from: rounded((start + i) * step),
    to: rounded((start + i + 1) * step),
    shade: shadeAt(i, size),
    count: values.filter(value => indexOf(value) === i).length,
  }))
  return { classes, shadeOf: value => shadeAt(indexOf(value), size) }
}

function stepOf(lowest: number, highest: number, unit: AreaUnit): number {
  if (highest === lowest) return onlyStep[unit]
  for (let power = 10 ** Math.floor(Math.log10(smallestStep[unit])); ; power *= 10)
    for (const step of [1, 2, 5].map(factor => rounded(factor * power)))
      if (step >= smallestStep[unit] - tolerance && classesBetween(lowest, highest, step) <= most) return step
}

function classesBetween(lowest: number, highest: number, step: number): number {
  return Math.max(1, Math.ceil(highest / step - tolerance) - Math.floor(lowest / step + tolerance))
}

/** The whole range of shades, however few the classes. */
function shadeAt(index: number, size: number): string {
  const at = size === 1 ? Math.floor(most / 2) : Math.round((index * (most - 1)) / (size - 1))
  return areaShades[at] ?? areaShades[0]
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
