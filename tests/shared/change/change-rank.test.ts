import { changeBands, type Rankable, rankChanges } from '@roundtable/shared/change/change-rank.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const change = (name: string, part: Partial<Rankable> & Pick<Rankable, 'kind'>) => ({
  name,
  indicatorCode: name,
  series: null,
  wasStatus: null,
  isStatus: null,
  isSignal: null,
  isHeadline: true,
  isInForce: true,
  isUnanswered: false,
  ...part,
})

/** Ordered by hand: what a chair with one minute before the board wants to read first. */
const byHand = [
  [
    change('A01', { kind: 'status', wasStatus: 'on-target', isStatus: 'off-target' }),
    'It has gone off target.',
  ],
  [
    change('A02', {
      kind: 'status',
      wasStatus: 'within-tolerance',
      isStatus: 'off-target',
      isHeadline: false,
    }),
    'It has gone off target.',
  ],
  [
    change('A03', { kind: 'status', wasStatus: 'on-target', isStatus: 'no-figure' }),
    'It had a figure and has none now.',
  ],
  [
    change('A04', { kind: 'signal', isSignal: 'worsening', isStatus: 'off-target' }),
    'Worsening, and not by chance, while it is off target.',
  ],
  [
    change('A05', { kind: 'signal', isSignal: 'worsening', isStatus: 'on-target' }),
    'Worsening, and not by chance.',
  ],
  [
    change('A06', { kind: 'status', wasStatus: 'on-target', isStatus: 'within-tolerance' }),
    'It met its target and is within tolerance now.',
  ],
  [change('A07', { kind: 'accountability', isUnanswered: true }), 'Nobody is accountable for it any more.'],
  [
    change('A08', { kind: 'revised-figure', isStatus: 'off-target' }),
    'The latest figure is not what was read before, and is off target.',
  ],
  [
    change('A09', { kind: 'revised-figure', isStatus: 'on-target' }),
    'The latest figure is not what was read before.',
  ],
  [change('A10', { kind: 'revised-figure' }), 'A figure is not what was read before.'],
  [change('A11', { kind: 'revised-figure', series: 'North' }), 'A figure is not what was read before.'],
  [
    change('A12', { kind: 'status', wasStatus: 'off-target', isStatus: 'on-target' }),
    'It meets its target now.',
  ],
  [
    change('A13', { kind: 'status', wasStatus: 'off-target', isStatus: 'within-tolerance' }),
    'It was off target and is within tolerance now.',
  ],
  [change('A14', { kind: 'signal', isSignal: 'improving' }), 'Improving, and not by chance.'],
  [change('A15', { kind: 'target' }), 'Figures are held against another target.'],
  [change('A16', { kind: 'definition' }), 'What is counted was defined or defined anew.'],
  [
    change('A17', { kind: 'target', isInForce: false }),
    'A target was proposed or declined: figures are judged as before.',
  ],
  [change('A18', { kind: 'pledge', indicatorCode: null }), 'What an agency promises has changed.'],
  [change('A19', { kind: 'new-figure', isStatus: 'off-target' }), 'New, and still off target.'],
  [change('A20', { kind: 'new-figure', isStatus: 'on-target' }), 'New, and no worse than before.'],
  [change('A21', { kind: 'new-figure', series: 'North' }), 'New, of an earlier period or of one line.'],
  [
    change('A22', { kind: 'new-figure', isStatus: 'off-target', indicatorCode: 'A01' }),
    'New; what it changed stands above.',
  ],
] as const

const cases = byHand.map(([one]) => one)

describe('what changed, in order of what a board reads first', () => {
  it('orders twenty-two cases as they were ordered by hand, whichever way they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
        expect(rankChanges(shuffled).map(({ name }) => name)).toEqual(cases.map(({ name }) => name))
      }),
      { numRuns: 50 },
    )
  })

  it('says of each why it stands where it stands', () => {
    expect(rankChanges(cases).map(({ because }) => because)).toEqual(byHand.map(([, because]) => because))
  })

  it('keeps what is worse, corrected, better, agreed and new together, in that order', () => {
    const bands = rankChanges(cases).map(({ band }) => changeBands.indexOf(band))
    expect(bands).toEqual([...bands].sort((a, b) => a - b))
  })

  it('leaves the order in which they came to those it cannot tell apart', () => {
    const alike = ['first', 'second', 'third'].map((name) =>
      change(name, { kind: 'goal', indicatorCode: null }),
    )
    expect(rankChanges(alike).map(({ name }) => name)).toEqual(['first', 'second', 'third'])
  })

  it('says no word of better or worse of a status that began or ended', () => {
    const [row] = rankChanges([
      change('A', { kind: 'status', wasStatus: 'no-target', isStatus: 'on-target' }),
    ])
    expect(row?.band).toBe('agreed')
    const [first] = rankChanges([
      change('A', { kind: 'status', wasStatus: 'no-target', isStatus: 'within-tolerance' }),
    ])
    expect(first?.band).toBe('agreed')
  })
})
