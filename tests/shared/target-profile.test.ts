import { pastedProfile } from '@roundtable/shared/target/pasted-profile.ts'
import { profilePeriods, readProfile } from '@roundtable/shared/target/target-profile.ts'
import { describe, expect, it } from 'vitest'

const facts = { polarity: 'higher', unit: 'percent', signed: false, frequency: 'quarterly' } as const
const starts = ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']
const texts = { '2026-04-01.low': '60', '2026-10-01.low': '65', tolerance: '2', rationale: 'As agreed.' }

describe('a profile of targets', () => {
  it('is written for the periods from one on', () => {
    expect(profilePeriods('quarterly', '2026-04-01').slice(0, 4)).toMatchObject(
      starts.map((start) => ({ start })),
    )
  })

  it('is a target for each period that was typed, with one tolerance and one reason', () => {
    const { targets, problems } = readProfile(texts, starts, facts)
    expect(problems).toEqual([])
    expect(targets).toEqual([
      { fromPeriod: '2026-04-01', low: '60', high: null, tolerance: '2' },
      { fromPeriod: '2026-10-01', low: '65', high: null, tolerance: '2' },
    ])
  })

  it('names the period of what is wrong, and the reason once', () => {
    const wrong = { ...texts, '2026-10-01.low': '650', rationale: '' }
    expect(readProfile(wrong, starts, facts).problems.map(({ field }) => field)).toEqual([
      'rationale',
      '2026-10-01.low',
    ])
  })
})

describe('cells that are pasted into a profile', () => {
  const table = { frequency: 'quarterly', starts, sides: ['low'] } as const
  const at = { start: '2026-07-01', side: 'low' } as const
  const q1toQ3 = { '2026-04-01.low': '60', '2026-07-01.low': '62%', '2026-10-01.low': '65' }

  it('go to their own periods where these stand beside them, whatever stands above', () => {
    const cells = [
      ['Period', 'Target'],
      ['Q1 2026/27', '60'],
      ['Jul-Sep 2026', '62%'],
      ['Q3 2026-27', '65'],
      ['Q3 2024/25', '50'],
      ['Q4', '70'],
    ]
    expect(pastedProfile(cells, table, at)).toEqual({ texts: q1toQ3, left: ['Q3 2024/25', 'Q4'] })
  })

  it('and where they stand above them', () => {
    const cells = [
      ['', 'Q1 2026/27', 'Q2 2026/27', 'Q3 2026/27'],
      ['Target', '60', '62%', '65'],
    ]
    expect(pastedProfile(cells, table, at)).toEqual({ texts: q1toQ3, left: [] })
  })

  it('run down from the cell they are pasted into, and what has no place is named', () => {
    const down = { '2026-07-01.low': '60', '2026-10-01.low': '62', '2027-01-01.low': '65' }
    expect(pastedProfile([['60'], ['62'], ['65'], ['70']], table, at)).toEqual({ texts: down, left: ['70'] })
    expect(pastedProfile([['60', '62', '65']], table, at)).toEqual({ texts: down, left: [] })
  })

  it('fill both ends of a band', () => {
    const band = { ...table, sides: ['low', 'high'] as const }
    const cells = [
      ['Q1 2026/27', '20', '30'],
      ['Q2 2026/27', '22', '32'],
    ]
    expect(pastedProfile(cells, band, at).texts).toEqual({
      ...{ '2026-04-01.low': '20', '2026-04-01.high': '30' },
      ...{ '2026-07-01.low': '22', '2026-07-01.high': '32' },
    })
    const refill = pastedProfile([['20', '30']], band, at)
    expect(refill.texts).toEqual({ '2026-07-01.low': '20', '2026-07-01.high': '30' })
  })
})
