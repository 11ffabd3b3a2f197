import { expect, test } from '@jest/globals'
import { createCanvas } from '@napi-rs/canvas'
import type { Chart } from 'chart.js'
import type { Bars } from '../../../reports/charts/bars.ts'
import { directLabels } from '../../../reports/charts/direct-labels.ts'

const bars: Bars = {
  labels: ['Shelter'],
  series: [
    { label: 'Always', isWithheld: false, bars: [{ value: 0.5, text: '50 %' }] },
    { label: 'Never', isWithheld: false, bars: [{ value: 0.05, text: '5 %' }] },
    { label: 'fewer than 5', isWithheld: true, bars: [{ value: 0.45, text: 'fewer than 5' }] },
  ],
  isStacked: true,
  unit: 'share',
}

/** What is written, with the colour of the plate below it. */
function written(ends: [base: number, x: number][], isPatterned: boolean): [text: string, plate: string | null][] {
  const ctx = createCanvas(400, 40).getContext('2d')
  const found: [string, string | null][] = []
  let plate: string | null = null
  ctx.fillRect = () => {
    plate = String(ctx.fillStyle)
  }
  ctx.fillText = text => {
    found.push([text, plate])
    plate = null
  }
  const chart = {
    ctx,
    options: {},
    isDatasetVisible: () => true,
    getDatasetMeta: (i: number) => ({
      data: [{ getProps: () => ({ base: ends[i]?.[0], x: ends[i]?.[1], y: 20 }) }],
    }),
  }
  const plugin = directLabels(bars, { isRightToLeft: false, isPatterned })
  plugin.afterDatasetsDraw?.(chart as unknown as Chart<'barWithErrorBars'>, {}, {}, false)
  return found
}

test('numbers stand inside the parts that have room for them, on a plate where the part is not plain', () => {
  const wide: [number, number][] = [
    [0, 200],
    [200, 208],
    [208, 400],
  ]
  expect(written(wide, false)).toEqual([
    ['50 %', null],
    ['fewer than 5', '#ffffff'],
  ])
  expect(written(wide, true)[0]).toEqual(['50 %', '#4477aa'])
  const tight: [number, number][] = [
    [0, 350],
    [350, 358],
    [358, 400],
  ]
  expect(written(tight, false)).toEqual([['50 %', null]])
})
