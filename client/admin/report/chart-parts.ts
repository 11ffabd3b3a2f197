import { CategoryScale, Chart, Legend, LinearScale } from 'chart.js'
import { BarWithErrorBar, BarWithErrorBarsController } from 'chartjs-chart-error-bars'
import { draw } from 'patternomaly'
import { inkColour, type PatternShape } from '../../../reports/charts/palette.ts'

/** Only the parts that figures use, so that the rest of chart.js is not loaded. */
export function registerCharts() {
  Chart.register(CategoryScale, LinearScale, Legend, BarWithErrorBarsController, BarWithErrorBar)
  Chart.defaults.color = inkColour
  Chart.defaults.font.family = 'system-ui, sans-serif'
  // Saved pictures and print need more dots than most screens have.
  Chart.defaults.devicePixelRatio = Math.max(2, devicePixelRatio)
}

export function patternOf(shape: PatternShape, colour: string) {
  return draw(shape, colour)
}
