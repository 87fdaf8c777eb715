import { filterChipsOf } from '@roundtable/client/features/scorecard/filter-chips-of.ts'
import { scorecardCounts } from '@roundtable/client/features/scorecard/scorecard-counts.ts'
import { lineWidthAt } from '@roundtable/client/features/scorecard/use-line-width.ts'
import { isFiltered, readFilter } from '@roundtable/shared/base/filter.ts'
import { isRising, sparklineLabel } from '@roundtable/shared/chart/sparkline-label.ts'
import { partsOfText, smallWords, withoutUnit } from '@roundtable/shared/figure/figure-parts.ts'
import type { ScorecardRow, ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import { countRows, filterGoals, scorecardFilter } from '@roundtable/shared/scorecard/scorecard-filter.ts'
import { orderRows, scorecardOrder, writeOrder } from '@roundtable/shared/scorecard/scorecard-order.ts'
import { symbolWords } from '@roundtable/shared/scorecard/symbol-words.ts'
import { describe, expect, it } from 'vitest'

const latest = {
  periodStart: '2026-10-01',
  periodEnd: '2026-10-31',
  periodLabel: 'October 2026',
  numerator: null,
  denominator: null,
  value: '2',
  text: '2%',
  symbol: null,
  smallBase: false,
}
const row = (code: string, change: Partial<ScorecardRow> = {}): ScorecardRow => ({
  code,
  name: code,
  theme: 'Help',
  frequency: 'monthly',
  unitSign: '%',
  values: ['1', '2'],
  breaksAt: [],
  target: null,
  latest,
  reading: {
    status: 'on-target',
    direction: 'no-change',
    signal: 'no-real-change',
    assurance: 'none',
    sentence: 'No real change',
  },
  agencyCode: 'council',
  agencyName: 'Council',
  open: [],
  ...change,
})
const reading = row('x').reading
const off = row('CL01', { reading: { ...reading, status: 'off-target', signal: 'worsening' }, theme: 'Care' })
const late = row('PO03', {
  agencyCode: 'police',
  open: [{ kind: 'return-late', text: 'Return 9 days late' }],
})
const goal = (code: string, rows: ScorecardRow[], pledged = 9): ScorecardView['goals'][number] => ({
  code,
  wording: `Goal ${code}`,
  childWording: '',
  pledges: { signed: pledged, unsigned: 9 - pledged, declined: 0, none: 0 },
  rows,
  otherIndicators: 0,
})
const goals = [goal('G1', [row('HP02'), late]), goal('G2', [off], 7), goal('G3', [])]
const shown = (query: Record<string, string>) =>
  filterGoals(goals, readFilter(scorecardFilter, query)).map(({ code, rows }) => [
    code,
    ...rows.map((each) => each.code),
  ])

describe('the scorecard without a filter', () => {
  it('shows only what is off target or worsening where that is asked for', () => {
    const slipping = row('HP09', { reading: { ...reading, signal: 'worsening' } })
    const all = [goal('G1', [row('HP02'), slipping]), goal('G2', [off]), goal('G3', [])]
    expect(
      filterGoals(all, { only: 'attention' }).flatMap(({ rows }) => rows.map(({ code }) => code)),
    ).toEqual(['HP09', 'CL01'])
    expect(filterChipsOf({ goals: all, agencies: [] }, { only: 'attention' })).toEqual([
      { key: 'only', label: 'Only: off target or worsening' },
    ])
  })

  it('puts the rows of all goals in one order, what needs a look first, and the other way round', () => {
    const missed = row('ED09', { reading: { ...reading, assurance: 'fail' } })
    const all = [goal('G1', [row('HP02'), missed]), goal('G2', [off])]
    const codes = (text: string) => {
      const order = scorecardOrder(text)
      return order === null ? null : orderRows(all, order).map((each) => `${each.row.code} ${each.goal}`)
    }
    expect(codes('status')).toEqual(['CL01 Goal G2', 'HP02 Goal G1', 'ED09 Goal G1'])
    expect(codes('-status')?.at(-1)).toBe('CL01 Goal G2')
    expect(codes('assurance')?.[0]).toBe('ED09 Goal G1')
    expect(codes('name')).toEqual(['CL01 Goal G2', 'ED09 Goal G1', 'HP02 Goal G1'])
    expect(codes('colour')).toBeNull()
    expect(writeOrder({ id: 'signal', desc: true })).toBe('-signal')
  })

  it('shows every goal, also one that nothing measures', () => {
    expect(shown({})).toEqual([['G1', 'HP02', 'PO03'], ['G2', 'CL01'], ['G3']])
    expect(isFiltered(readFilter(scorecardFilter, {}))).toBe(false)
  })
})

describe('the scorecard filtered', () => {
  it.each([
    [{ status: 'off-target' }, [['G2', 'CL01']]],
    [{ signal: 'worsening' }, [['G2', 'CL01']]],
    [{ agency: 'police' }, [['G1', 'PO03']]],
    [{ theme: 'Care' }, [['G2', 'CL01']]],
    [{ open: 'return-late' }, [['G1', 'PO03']]],
    [{ goal: 'G3' }, [['G3']]],
    [{ pledges: 'unsigned' }, [['G2', 'CL01']]],
    [{ agency: 'police', status: 'off-target' }, []],
  ])('by %o shows what fits', (query, expected) => {
    expect(shown(query)).toEqual(expected)
  })

  it('ignores words it does not know', () => {
    expect(
      isFiltered(readFilter(scorecardFilter, { status: 'brilliant', open: 'constructor', colour: 'red' })),
    ).toBe(false)
  })

  it('names each filter in words', () => {
    const view = { goals, agencies: [{ code: 'police', name: 'Police' }] }
    const filter = readFilter(scorecardFilter, { goal: 'G2', agency: 'police', status: 'off-target' })
    expect(filterChipsOf(view, filter).map(({ label }) => label)).toEqual([
      'Goal: Goal G2',
      'Accountable: Police',
      'Status: Off target',
    ])
  })

  it('counts what it shows', () => {
    expect(countRows(filterGoals(goals, readFilter(scorecardFilter, { status: 'on-target' })))).toBe(2)
  })
})

describe('the counts on top', () => {
  const counts = {
    indicators: 68,
    offTarget: 9,
    worsening: 4,
    improving: 6,
    returnsLate: 1,
    pledges: { signed: 16, unsigned: 1, declined: 0, none: 1 },
  }

  it('are pressed while the address filters by them', () => {
    const filter = readFilter(scorecardFilter, { open: 'return-late' })
    const pressed = scorecardCounts({ counts, goals }, filter).filter((c) => c.pressed)
    expect(pressed.map(({ word }) => word)).toEqual(['figure late'])
  })

  it('say of late figures as many as the filter shows, however many returns they hang on', () => {
    const shown = [goal('G1', [late, { ...late, code: 'PO04' }]), goal('G2', [off])]
    const [counted] = scorecardCounts({ counts, goals: shown }, {}).filter(({ key }) => key === 'open')
    expect(counted).toMatchObject({ count: 2, word: 'figures late' })
    expect(countRows(filterGoals(shown, { open: 'return-late' }))).toBe(2)
  })

  it('filter by a key and a word that the filter reads', () => {
    for (const { key, value } of scorecardCounts({ counts, goals }, {})) {
      expect(readFilter(scorecardFilter, { [key]: value })[key]).toBe(value)
    }
  })
})

describe('a row of the scorecard', () => {
  it.each([
    ['47.1%', { number: '47.1', unit: '%' }],
    ['£1,200', { number: '£1,200', unit: '' }],
    ['−0.4%', { number: '−0.4', unit: '%' }],
    ['12.3 per 10,000', { number: '12.3', unit: 'per 10,000' }],
    ['3 days', { number: '3', unit: 'days' }],
    ['<0.1%', { number: '<0.1', unit: '%' }],
    ['Not available', null],
  ])('sets the number of %s apart from its unit', (text, parts) => {
    expect(partsOfText(text)).toEqual(parts)
  })

  it('says in words what its line shows, and nothing hidden', () => {
    const target = { low: '60', high: null, text: '≥ 60%' }
    expect(sparklineLabel({ values: ['1', null, '2'], latest, target })).toBe(
      '2 figures, the last 2% in October 2026; target ≥ 60%',
    )
  })

  it('knows which way its figures went', () => {
    expect(isRising(['1', '1', '5', '6'])).toBe(true)
    expect(isRising(['9', null, '2'])).toBe(false)
    expect(isRising(['3', '3'])).toBeNull()
    expect(isRising(['3'])).toBeNull()
  })

  it('explains the symbols it uses', () => {
    expect(symbolWords([{ latest: { ...latest, symbol: 'c' } }, { latest }, { latest: null }])).toEqual([
      { symbol: 'c', word: 'Suppressed: small numbers' },
    ])
  })

  it('has a line that fits a phone without scrolling', () => {
    expect(lineWidthAt(390)).toBe(354)
    expect(lineWidthAt(320)).toBeLessThanOrEqual(320 - 36)
    expect(lineWidthAt(1280)).toBeLessThan(lineWidthAt(1920))
  })
})

describe('a figure in its row', () => {
  it('says its target without the unit', () => {
    expect(withoutUnit('≤ 75 per 10,000', ' per 10,000')).toBe('≤ 75')
    expect(withoutUnit('28%–40%', '%')).toBe('28–40')
    expect(withoutUnit('≤ 15', '')).toBe('≤ 15')
  })

  it('says when it rests on few children', () => {
    expect(smallWords({ smallBase: true, numerator: '3', denominator: '87' })).toBe('only 3 of 87')
    const few = (numerator: string, denominator: string) =>
      smallWords({ smallBase: true, numerator, denominator })
    expect([few('111', '115'), few('18', '19'), few('172', '12'), few('0', '87'), few('-4', '140')]).toEqual([
      'all but 4 of 115',
      '18 of only 19',
      'out of only 12',
      'only 0 of 87',
      '−4 of 140',
    ])
    expect(smallWords({ smallBase: true, numerator: null, denominator: null })).toBe('few children')
    expect(smallWords({ smallBase: false, numerator: '3', denominator: '87' })).toBeNull()
  })
})
