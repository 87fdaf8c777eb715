import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import { chartShapes } from '@roundtable/shared/picture/chart-shapes.ts'
import { paperPalette } from '@roundtable/shared/picture/palette.ts'
import { expect, it } from 'vitest'
import { drawn, monthsOf } from '../../support/make/indicator-view.ts'

const options = {
  ...{ kind: 'control' as const, control: 'xmr' as const, limits: true, interval: false, forecast: false },
  ...{ relations: [], from: '', to: '' },
}
const noteOn = (onDay: string, label: string) => ({
  ...{ id: onDay, onDay, label, note: '', agencyName: null },
  ...{ recordedAt: '', recordedBy: null, mayWithdraw: false },
})

it('on paper and in pictures no line that stands upright is painted over the words of another', () => {
  const annotations = ['04', '05', '06', '07'].map((month) =>
    noteOn(`2024-${month}-15`, `The support contract changed in month ${month}`),
  )
  const months = Array.from({ length: 12 }, (_, n) => ({
    ...{ value: `${40 + n}`, mean: '45', lowerLimit: '40', upperLimit: '52' },
  }))
  const drawing = drawingOf(drawn({ annotations }), monthsOf(months), options, { width: 658, text: 0.85 })
  const shapes = chartShapes(drawing, paperPalette, true)
  const places = (found: (shape: (typeof shapes)[number]) => boolean) =>
    shapes.flatMap((shape, at) => (found(shape) ? [at] : []))
  const lines = places(({ tag, at }) => tag === 'path' && at.stroke === paperPalette.event)
  const words = places(({ tag, at }) => tag === 'text' && at.fill === paperPalette.event)
  expect([lines.length, words.length]).toEqual([4, 4])
  expect(Math.max(...lines)).toBeLessThan(Math.min(...words))
})
