import { targetStarts } from '@roundtable/client/features/indicator/target/target-starts.ts'
import { offeredBy, readChartOptions, turned, windowed } from '@roundtable/shared/chart/chart-options.ts'
import { fractionText, limitsText, pointSentence } from '@roundtable/shared/chart/point-words.ts'
import { noCommentary } from '@roundtable/shared/figure/entry-fields.ts'
import { readTarget } from '@roundtable/shared/target/target-form.ts'
import { describe, expect, it } from 'vitest'
import { monthsOf, yearly } from '../../support/make/indicator-view.ts'

const style = { unit: 'percent', decimals: 1, polarity: 'higher' } as const
const [point] = monthsOf([{}])
if (point === undefined) throw new Error('There is no point.')

describe('the sentence of a figure', () => {
  it('says the figure, what it is made of, how sure it is and where it stands', () => {
    expect(pointSentence(point, style)).toBe(
      'April 2024: 47.1%. 41 of 87. 95% interval 37.0% to 57.5%. Off target, target ≥ 60%. Final.',
    )
  })

  it('says the average and the limits it is held against, and all that was said of it', () => {
    const lines = { mean: '50', lowerLimit: '44.12', upperLimit: '55.9' }
    const said = {
      ...noCommentary,
      happened: 'It fell',
      why: 'Courses ended.',
      recordedAt: '',
      recordedBy: null,
    }
    const sentence = pointSentence({ ...point, ...lines, commentary: said }, style)
    expect(sentence).toContain('Off target, target ≥ 60%. Average 50.0%, limits 44.1% to 55.9%.')
    expect(sentence).toMatch(/It fell\. Why: Courses ended\.$/)
    expect(pointSentence({ ...point, mean: '50', lowerLimit: null, upperLimit: null }, style)).toContain(
      'Average 50.0%. ',
    )
  })

  it('writes every limit with its unit', () => {
    const lines = { mean: '50', lowerLimit: '44.12', upperLimit: '55.9' }
    const rate = { ...style, unit: 'rate_per_10k' as const }
    expect(pointSentence({ ...point, ...lines }, rate)).toContain(
      'Average 50.0 per 10,000, limits 44.1 to 55.9 per 10,000.',
    )
    expect(limitsText({ ...point, ...lines, upperLimit: null }, rate)).toBe('44.1 per 10,000 to –')
  })

  it('says what others have beside it, each with its own period', () => {
    const england = yearly({}, [
      [2023, '52'],
      [2025, null],
    ])
    const neighbours = yearly({ relation: 'neighbour-average', areaName: 'Statistical neighbours' }, [
      [2024, '49.84'],
    ])
    expect(pointSentence(point, { ...style, benchmarks: [england, neighbours] })).toBe(
      'April 2024: 47.1%. 41 of 87. 95% interval 37.0% to 57.5%. Off target, target ≥ 60%. England 52.0% (2023/24, a month older). Statistical neighbours 49.8% (2024/25). Final.',
    )
  })

  it('says what was revised and why, and what is not published yet', () => {
    const revision = {
      revision: 2,
      was: '46.0%',
      is: '47.1%',
      why: 'Counted twice.',
      enteredBy: 'Ben',
      onBehalf: false,
      approvedBy: 'Grace',
      recordedAt: '2024-06-02T10:00:00.000Z',
    }
    const revised = pointSentence({ ...point, state: 'revised', revisions: [revision] }, style)
    expect(revised).toContain('Revised on 2 June 2024: was 46.0%, is 47.1%. Counted twice.')
    expect(pointSentence({ ...point, state: 'draft' }, style)).toContain('Draft, not published.')
  })

  it('says who entered and who approved a figure, where the reader is told', () => {
    const people = { enteredBy: 'Ben', onBehalf: false, approvedBy: 'Grace', isPast: false }
    const told = (part: Partial<typeof people> | { approvedBy: null }) => {
      const author = { periodStart: point.periodStart, ...people, ...part }
      return pointSentence(point, { ...style, authors: [author] }).split('≥ 60%. ')[1]
    }
    expect(told({})).toBe('Final. Entered by Ben, approved by Grace.')
    expect(told({ onBehalf: true })).toBe('Final. Entered by Ben on behalf, approved by Grace.')
    expect(told({ isPast: true })).toBe('Final. Handed in by Ben, agreed by Grace.')
    expect(told({ approvedBy: null })).toBe('Final. Taken over by Ben.')
  })

  it('says that a figure is provisional, and what is still to come', () => {
    const said = { ...noCommentary, provisional: 'Two suites are to come.', recordedAt: '', recordedBy: null }
    const sentence = pointSentence({ ...point, state: 'provisional', commentary: said }, style)
    expect(sentence).toContain('Provisional: Two suites are to come.')
  })

  it('tells nothing of a figure that is not shown', () => {
    const hidden = { ...point, numerator: null, denominator: null, value: null, interval: null, target: null }
    expect(pointSentence({ ...hidden, text: 'Suppressed: small numbers' }, style)).toBe(
      'April 2024: Suppressed: small numbers.',
    )
  })

  it('calls a fraction “of” only where it is a share', () => {
    expect(fractionText({ numerator: '2526', denominator: '172' }, { unit: 'average_score' })).toBe(
      '2,526 / 172',
    )
  })
})

describe('the switches', () => {
  const points = monthsOf([{ lowerLimit: '30', upperLimit: '60', mean: '45' }, {}, {}])
  const chart = {
    kind: 'xmr',
    reason: '',
    suggested: 'xmr',
    suggestedReason: '',
    offered: ['xmr', 'p', 'p-prime'],
    choice: null,
    seasonal: false,
  } as const
  const drawn = { ...chart, offered: [...chart.offered] }
  const forecast = { points: [], sentence: '', method: '' }
  const offered = offeredBy({ points, benchmarks: [yearly({}, [[2024, '54']])], chart: drawn, forecast })

  it('offer only what there is to show', () => {
    expect(offered).toEqual({
      kinds: ['control', 'line', 'table'],
      controls: ['xmr', 'p', 'p-prime'],
      limits: true,
      interval: true,
      forecast: true,
      relations: ['england'],
    })
    expect(
      offeredBy({ points: [], benchmarks: [yearly({}, [[2024, null]])], chart: drawn, forecast: null }),
    ).toEqual({
      kinds: ['line', 'table'],
      controls: ['xmr', 'p', 'p-prime'],
      limits: false,
      interval: false,
      forecast: false,
      relations: [],
    })
  })

  it('offer the years one over another first where a figure has a season', () => {
    const seasonal = { ...drawn, seasonal: true }
    expect(offeredBy({ points, benchmarks: [], chart: seasonal, forecast: null }).kinds).toEqual([
      'years',
      'control',
      'line',
      'table',
    ])
  })

  it('stand in the address, and what is usual is left out of it', () => {
    const usual = readChartOptions({}, offered)
    expect(usual).toMatchObject({ kind: 'control', limits: true, interval: false, relations: ['england'] })
    expect(turned(usual, 'limits')).toEqual({ limits: 'off' })
    expect(turned(usual, 'england')).toEqual({ england: 'off' })
    expect(turned(usual, 'interval')).toEqual({ interval: 'on' })
    expect(turned(usual, 'forecast')).toEqual({ forecast: 'off' })
    const without = readChartOptions({ limits: 'off', england: 'off' }, offered)
    expect(turned(without, 'limits')).toEqual({ limits: undefined })
    expect(without.relations).toEqual([])
  })

  it('take nothing from an address that says nonsense', () => {
    const options = readChartOptions({ chart: 'pie', from: 'yesterday', interval: 'maybe' }, offered)
    expect(options).toMatchObject({ kind: 'control', from: '', interval: false })
  })

  it('show a window of the figures, and all of them rather than none', () => {
    expect(windowed(points, { from: '2024-05-01', to: '' })).toHaveLength(2)
    expect(windowed(points, { from: '2030-01-01', to: '' })).toHaveLength(3)
  })
})

describe('a proposed target', () => {
  const facts = { unit: 'percent', polarity: 'higher', signed: false, frequency: 'monthly' } as const
  const text = { fromPeriod: '2024-07-01', low: '62 %', high: '', tolerance: '', rationale: 'The next step' }

  it('is read as figures are, without a tolerance where none is typed', () => {
    expect(readTarget(text, facts)).toEqual({
      target: { ...text, low: '62', high: null, tolerance: '0' },
      problems: [],
    })
  })

  it('needs a figure and a reason', () => {
    const { problems } = readTarget({ ...text, low: '', rationale: ' ' }, facts)
    expect(problems.map((each) => each.field)).toEqual(['low', 'rationale'])
  })

  it('is told once what cannot be read', () => {
    const { problems } = readTarget({ ...text, low: '1.234,5' }, facts)
    expect(problems.map((each) => each.field)).toEqual(['low'])
  })

  it.each([
    ['28', '40', []],
    ['40', '28', ['high']],
    ['40', '40.0', ['high']],
    ['', '40', ['low']],
    ['40', '', ['high']],
  ])('is a band from “%s” to “%s” only with two ends and room between them', (low, high, fields) => {
    const { problems } = readTarget({ ...text, low, high }, { ...facts, polarity: 'band' })
    expect(problems.map((each) => each.field)).toEqual(fields)
  })

  it('can begin with the latest period or one of the next six', () => {
    const { starts } = targetStarts({
      asAt: '2026-11-23T09:00:00.000Z',
      frequency: 'monthly',
      points: monthsOf([{}, {}]),
    })
    expect(starts.map((each) => each.start)).toEqual([
      '2024-05-01',
      '2024-06-01',
      '2024-07-01',
      '2024-08-01',
      '2024-09-01',
      '2024-10-01',
      '2024-11-01',
    ])
  })
})
