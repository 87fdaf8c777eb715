import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import { placeUprights, spreadLabels, wrapWords } from '@roundtable/shared/chart/chart-labels.ts'
import {
  benchmarkLine,
  limitBand,
  meanRuns,
  plotPoints,
  targetSteps,
  valueLine,
} from '@roundtable/shared/chart/chart-lines.ts'
import { scaleOf, tickText } from '@roundtable/shared/chart/chart-scale.ts'
import { axisBands, monthOf, spanOf } from '@roundtable/shared/chart/chart-time.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, monthsOf, yearly } from '../../support/make/indicator-view.ts'

const april = monthOf('2024-04-01')

describe('the time axis', () => {
  it('places a figure in the middle of its period', () => {
    expect(spanOf({ periodStart: '2024-04-01', periodEnd: '2024-06-30' })).toEqual({
      left: april,
      right: april + 3,
      middle: april + 1.5,
    })
  })

  it('names each of a few months, and years where there are many', () => {
    const few = axisBands(monthsOf(Array(6).fill({})), 'monthly', 900)
    expect(few.map((band) => band.label)).toEqual([
      'Apr 24',
      'May 24',
      'Jun 24',
      'Jul 24',
      'Aug 24',
      'Sep 24',
    ])
    const many = axisBands(monthsOf(Array(30).fill({})), 'monthly', 900)
    expect(many.map((band) => band.label)).toEqual(['2024/25', '2025/26', '2026/27'])
  })

  it('leaves labels out before they touch, and keeps the last', () => {
    const bands = axisBands(monthsOf(Array(18).fill({})), 'monthly', 300)
    const shown = bands.flatMap((band, at) => (band.shown ? [at] : []))
    expect(shown.at(-1)).toBe(17)
    expect(shown.length).toBeLessThan(7)
    expect(shown.length).toBeGreaterThan(2)
  })
})

describe('the scale', () => {
  it('holds everything drawn between its first and last tick', () => {
    const number = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((n) => n / 100)
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), (list) => {
        const scale = scaleOf(list, 'days')
        expect(scale.low).toBeLessThanOrEqual(Math.min(...list))
        expect(scale.high).toBeGreaterThanOrEqual(Math.max(...list))
        expect(scale.ticks.length).toBeGreaterThan(1)
        expect(scale.ticks.length).toBeLessThan(15)
      }),
    )
  })

  it('begins at zero where zero is near, and never leaves 0 to 100 for a percentage', () => {
    expect(scaleOf([3, 9], 'percent').low).toBe(0)
    expect(scaleOf([70, 80], 'percent').low).toBeGreaterThan(50)
    expect(scaleOf([88, 100], 'percent').high).toBe(100)
  })

  it('writes the sign of percent once, on top', () => {
    const scale = scaleOf([60, 80], 'percent')
    const texts = scale.ticks.map((tick) => tickText(tick, scale, 'percent'))
    expect(texts.filter((text) => text.endsWith('%'))).toEqual([texts.at(-1)])
  })
})

describe('the lines', () => {
  it('have a gap at a missing figure and at a new definition', () => {
    const plotted = plotPoints(monthsOf([{}, { value: null }, {}, { breakBefore: true }]))
    expect(valueLine(plotted).map((place) => place.y === null)).toEqual([false, true, false, true, false])
  })

  it('draw a target in force as steps and an agreed change upright', () => {
    const points = monthsOf([{ target: { low: '65', high: null } }, {}, {}])
    expect(targetSteps(plotPoints(points), 'higher')).toEqual([
      [
        { x: april, y: 65 },
        { x: april + 1, y: 65 },
        { x: april + 1, y: 60 },
        { x: april + 3, y: 60 },
      ],
    ])
    expect(targetSteps(plotPoints(points), 'lower')).toEqual([])
  })

  it('cut average and limits where a segment ends', () => {
    const first = { mean: '74', lowerLimit: '70', upperLimit: '78' }
    const second = { mean: '61', lowerLimit: '56', upperLimit: '66' }
    const plotted = plotPoints(monthsOf([first, first, { ...second, breakBefore: true }, second]))
    expect(meanRuns(plotted).map(({ y, from, to }) => [y, from, to])).toEqual([
      [74, april, april + 2],
      [61, april + 2, april + 4],
    ])
    expect(
      limitBand(plotted)
        .filter((each) => each.limits === null)
        .map((each) => each.x),
    ).toEqual([april, april + 2])
  })

  it('hold a yearly benchmark over its year, and its last figure on under its own period', () => {
    const line = benchmarkLine(
      yearly({}, [
        [2023, '55'],
        [2024, '54'],
        [2025, null],
      ]),
      {
        from: april,
        to: april + 24,
        frequency: 'monthly',
      },
    )
    expect(line?.places[0]).toEqual({ x: april, y: 54 })
    expect(line?.places.at(-1)).toEqual({ x: april + 24, y: 54 })
    expect(line?.end).toEqual({ y: 54, text: '54', periodLabel: '2024/25' })
  })

  it('leave out a benchmark without a figure', () => {
    const window = { from: april, to: april + 12, frequency: 'monthly' } as const
    expect(benchmarkLine(yearly({}, [[2024, null]]), window)).toBeNull()
  })
})

describe('labels at the end of lines', () => {
  it('never touch and never leave the plot, wherever the lines end', () => {
    const label = fc.record({
      y: fc.integer({ min: -50, max: 500 }),
      height: fc.integer({ min: 16, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (list) => {
        const placed = spreadLabels(
          list.map((each, at) => ({ ...each, key: `${at}` })),
          20,
          440,
        )
        placed.forEach((each, at) => {
          const next = placed[at + 1]
          if (next !== undefined)
            expect(next.y - next.height / 2).toBeGreaterThanOrEqual(each.y + each.height / 2 - 1e-6)
          expect(each.y - each.height / 2).toBeGreaterThanOrEqual(20 - 1e-6)
          expect(each.y + each.height / 2).toBeLessThanOrEqual(440 + 1e-6)
        })
      }),
    )
  })

  it('stay where their lines end when there is room', () => {
    const labels = [
      { key: 'a', y: 100, height: 20 },
      { key: 'b', y: 200, height: 20 },
    ]
    expect(spreadLabels(labels, 0, 400)).toEqual(labels)
  })

  it('of upright marks turn to the left at the edge and take rows of their own', () => {
    const placed = placeUprights(
      [
        { x: 100, text: 'New definition' },
        { x: 140, text: 'Contract ended' },
        { x: 590, text: 'Merged' },
      ],
      40,
      600,
    )
    expect(placed.map((each) => [each.row, each.anchor])).toEqual([
      [1, 'start'],
      [0, 'start'],
      [0, 'end'],
    ])
  })

  it('break between words', () => {
    expect(wrapWords('Yorkshire and The Humber 52.6%', 16)).toEqual(['Yorkshire and', 'The Humber 52.6%'])
  })
})

describe('the drawing', () => {
  const options = {
    kind: 'line',
    control: 'xmr',
    limits: false,
    interval: false,
    forecast: true,
    relations: ['england'],
    from: '',
    to: '',
  } as const

  it('labels value, target and benchmark with its own period', () => {
    const points = monthsOf(Array(24).fill({}))
    const view = drawn({ benchmarks: [yearly({}, [[2024, '54']])] })
    const { labels, plotted, frame, placing } = drawingOf(view, points, options, { width: 800, text: 1 })
    expect(labels.map((label) => label.lines)).toEqual([
      ['Target ≥ 60%'],
      ['England 54.0%', '2024/25'],
      ['47.1%'],
    ])
    for (const { x, y } of plotted) {
      expect(placing.x(x)).toBeGreaterThan(frame.left)
      expect(placing.x(x)).toBeLessThan(frame.right)
      expect(placing.y(y ?? 0)).toBeGreaterThanOrEqual(frame.top)
      expect(placing.y(y ?? 0)).toBeLessThanOrEqual(frame.bottom)
    }
  })

  it('stands notes, step changes and new definitions upright, in the order of their days', () => {
    const points = monthsOf([{}, {}, {}, { breakBefore: true }, {}, {}])
    const recorded = { recordedAt: '2024-09-01T10:00:00.000Z', recordedBy: 'Ann' }
    const note = { ...recorded, id: 'n', onDay: '2024-08-20', label: 'Contract ended', note: '' }
    const step = { ...recorded, id: 's', fromPeriod: '2024-05-01', fromLabel: 'May 2024', label: 'New rota' }
    const view = drawn({
      annotations: [
        { ...note, agencyName: null, mayWithdraw: false },
        { ...note, id: 'old', onDay: '2020-01-01', agencyName: null, mayWithdraw: false },
      ],
      stepChanges: [{ ...step, baseline: null, reason: '', meeting: '' }],
    })
    const { uprights } = drawingOf(view, points, options, { width: 800, text: 1 })
    expect(uprights.map((each) => [each.kind, each.text])).toEqual([
      ['step', 'New rota, May 2024'],
      ['break', 'New definition, July 2024'],
      ['note', 'Contract ended, August 2024'],
    ])
  })

  it('of many upright marks are short, so that they leave the height to the figures', () => {
    const points = monthsOf(Array.from({ length: 24 }, () => ({})))
    const mark = (at: number) => ({
      ...{
        id: `n${at}`,
        onDay: `2025-0${at}-10`,
        label: `Decision D${at}`,
        note: 'Agreed.',
        agencyName: null,
      },
      ...{ recordedAt: '', recordedBy: null, mayWithdraw: false },
    })
    const rows = (count: number) => {
      const annotations = Array.from({ length: count }, (_, n) => mark(n + 1))
      return drawingOf(drawn({ annotations }), points, options, { width: 560, text: 1 }).uprights
    }
    expect(rows(1).map(({ text }) => text)).toEqual(['Decision D1, January 2025'])
    const many = rows(9)
    expect(many.map(({ text }) => text)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9'])
    expect(Math.max(...many.map(({ row }) => row))).toBeLessThan(3)
  })

  it('says of which period the last figure is when later ones are missing', () => {
    const points = monthsOf([{}, { value: null, text: 'Not available', symbol: 'x' }])
    const { labels } = drawingOf(drawn({}), points, options, { width: 800, text: 1 })
    expect(labels.find((label) => label.key === 'value')?.lines).toEqual(['47.1%', 'April 2024'])
  })

  it('draws on a phone without a line leaving the picture', () => {
    const points = monthsOf(Array(48).fill({}))
    const { frame } = drawingOf(drawn({}), points, options, { width: 320, text: 1 })
    expect(frame.right - frame.left).toBeGreaterThan(140)
  })
})
