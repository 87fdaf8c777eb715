import { type CellState, type HistoryLine, silenceOf } from '@roundtable/shared/disclosure/cell-history.ts'
import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { hiddenCells } from '@roundtable/shared/disclosure/hidden-cells.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { describe, expect, it } from 'vitest'
import { figureOf } from './generated-history.ts'

const period = '2026-01-01'
const at = (hour: number) => new Date(Date.UTC(2026, 1, 1, hour)).toISOString()
type Told = { hour?: number; counted: number; of?: number }
type Line = { dimension: string | null; addsUp?: boolean | null; states: Told[] }

/** What a wider audience is told of each line at the end: its figure, `c` or that it waits. */
function tell(lines: Record<string, Line>, { unit = 'count' as Unit, annualisedBy = 1, moment = '' } = {}) {
  const states: CellState[] = Object.entries(lines).flatMap(([seriesId, line]) =>
    line.states.map(({ hour = 1, counted, of = counted }, i) => ({
      ...figureOf({ counted, leftOut: of - counted }, unit),
      ...{ seriesId, periodStart: period, revision: i + 1, recordedAt: at(hour) },
    })),
  )
  const history = {
    ...{ unit, frequency: 'monthly' as const, annualisedBy, states },
    lines: Object.entries(lines).map(
      ([seriesId, { dimension, addsUp = dimension === null ? null : true }]): HistoryLine => ({
        ...{ seriesId, dimension, addsUp, createdAt: at(0), isAwaited: true },
      }),
    ),
  }
  const cells = hiddenCells(history, standardRuleSet)
  return Object.entries(lines).map(([seriesId, line]) => {
    const silence = silenceOf(cells, { seriesId, periodStart: period }, moment === '' ? null : moment)
    return silence === null ? (line.states.at(-1)?.counted ?? null) : silence === 'hidden' ? 'c' : 'waits'
  })
}

const whole = (...states: (number | Told)[]): Line => ({ dimension: null, states: states.map(toldOf) })
const part = (...states: (number | Told)[]): Line => ({ dimension: 'agency', states: states.map(toldOf) })
const age = (...states: (number | Told)[]): Line => ({ dimension: 'age', states: states.map(toldOf) })
const toldOf = (told: number | Told): Told => (typeof told === 'number' ? { counted: told } : told)

describe('a part that alone is hidden', () => {
  it('takes the next smallest with it', () => {
    expect(tell({ all: whole(40), a: part(3), b: part(20), c: part(9), d: part(8) })).toEqual([
      40,
      'c',
      20,
      9,
      'c',
    ])
  })

  it('takes no zero with it while another part is there, for that would protect nothing', () => {
    expect(tell({ all: whole(12), a: part(3), b: part(0), c: part(9), d: part(0) })).toEqual([
      12,
      'c',
      0,
      'c',
      0,
    ])
  })

  it('stands alone where the whole is small itself, for then nothing follows', () => {
    expect(tell({ all: whole(3), a: part(3), b: part(0) })).toEqual(['c', 'c', 0])
  })

  it('goes in each dimension by itself', () => {
    const lines = { all: whole(29), a: part(3), b: part(26), x: age(9), y: age(20) }
    expect(tell(lines)).toEqual([29, 'c', 'c', 9, 20])
  })

  it('takes the whole with it where all others were told already', () => {
    const lines = {
      ...{ all: whole(40, { hour: 5, counted: 30 }), a: part(20), b: part(20, { hour: 5, counted: 10 }) },
      c: part({ counted: 0 }),
    }
    expect(tell(lines)).toEqual([30, 20, 10, 0])
    const corrected = {
      ...lines,
      b: part(20, { hour: 5, counted: 4 }),
      all: whole(40, { hour: 5, counted: 24 }),
    }
    expect(tell(corrected)).toEqual(['c', 20, 'c', 0])
  })
})

describe('hidden parts that are not wide enough', () => {
  it('that can all only be one take another with them', () => {
    expect(tell({ all: whole(42), a: part(1), b: part(1), c: part(30), d: part(10) })).toEqual([
      42,
      'c',
      'c',
      30,
      'c',
    ])
  })

  it('that leave one child out of each take more of the whole with them: 276 of 316', () => {
    const lines = {
      all: whole({ counted: 276, of: 316 }),
      a: part({ counted: 60, of: 61 }),
      b: part({ counted: 50, of: 51 }),
      c: part({ counted: 70, of: 94 }),
      d: part({ counted: 96, of: 110 }),
    }
    expect(tell(lines, { unit: 'percent' })).toEqual([276, 'c', 'c', 'c', 96])
  })

  it('and are all there is take the whole with them', () => {
    expect(tell({ all: whole(9), a: part(5), b: part(4) })).toEqual(['c', 'c', 'c'])
  })
})

describe('while not all parts are there', () => {
  const lines = {
    all: whole({ hour: 2, counted: 60 }),
    a: part({ hour: 2, counted: 27 }),
    b: part({ hour: 4, counted: 33 }),
  }
  it('the parts wait, and the whole is told where nothing could follow from it', () => {
    expect(tell({ ...lines, b: part() })).toEqual([60, 'waits', null].with(2, 'waits'))
    expect(tell(lines)).toEqual([60, 27, 33])
  })

  it('a whole waits as well that is so small that something could follow', () => {
    expect(tell({ all: whole(9), a: part(9), b: part() })).toEqual(['waits', 'waits', 'waits'])
  })

  it('and while they do not add up, what is new waits, and what was told before stays told', () => {
    const corrected = { ...lines, b: part({ hour: 4, counted: 33 }, { hour: 6, counted: 30 }) }
    expect(tell(corrected)).toEqual([60, 27, 'waits'])
    expect(tell(corrected, { moment: at(5) })).toEqual([60, 27, 30])
    expect(tell({ ...corrected, all: whole({ hour: 2, counted: 60 }, { hour: 8, counted: 57 }) })).toEqual([
      57, 27, 30,
    ])
  })
})

it('a count of a month told as a year’s is judged by the month', () => {
  expect(tell({ all: whole(12) }, { annualisedBy: 12 })).toEqual(['c'])
  expect(tell({ all: whole(72) }, { annualisedBy: 12 })).toEqual([72])
})

it('parts that are said not to make up the whole give nothing away', () => {
  const lines = { all: whole(40), a: { ...part(3), addsUp: false }, b: { ...part(38), addsUp: false } }
  expect(tell(lines)).toEqual([40, 'c', 38])
})

it('parts of which nobody has said so do, until their figures say otherwise', () => {
  const lines = { all: whole(41), a: { ...part(3), addsUp: null }, b: { ...part(38), addsUp: null } }
  expect(tell(lines)).toEqual([41, 'c', 'c'])
})
