import { noWords } from '@roundtable/shared/figure/entry-fields.ts'
import { doubtOf, usualOf } from '@roundtable/shared/return/figure-doubt.ts'
import { problemsOfRow } from '@roundtable/shared/return/return-rules.ts'
import { describe, expect, it } from 'vitest'

const steady = ['20', '22', '19', '21', '20', '23', '19', '21', '20', '22', '19', '21']

describe('a figure far from its history', () => {
  const usual = usualOf(steady, 'quarters')
  it.each([
    ['20', null],
    ['26', null],
    ['60', 'Far above the last 12 quarters: please look again.'],
    ['4.9', 'Far below the last 12 quarters: please look again.'],
  ])('of %s is told: %s', (value, sentence) => {
    expect(doubtOf(usual, value)).toBe(sentence)
  })

  it('is not told where a line that climbs slowly climbs on', () => {
    const climbing = usualOf(
      ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21'],
      'months',
    )
    expect(Number(climbing.high)).toBeLessThan(22)
    expect([doubtOf(climbing, '22'), doubtOf(climbing, '30')]).toEqual([
      null,
      'Far above the last 12 months: please look again.',
    ])
  })

  it('is told by its change where there are too few periods for limits', () => {
    const few = usualOf(['20', '21', '19', '20', '22'], 'months')
    expect([few.low, few.high]).toEqual([null, null])
    expect(doubtOf(few, '25')).toBeNull()
    expect(doubtOf(few, '40')).toBe('A change of more than 5 times the usual: please look again.')
  })

  it('is not told where there is hardly a history, or none that moved', () => {
    expect(doubtOf(usualOf(['20', '21'], 'months'), '400')).toBeNull()
    expect(doubtOf(usualOf(Array(12).fill('20'), 'months'), '400')).toBeNull()
    expect(doubtOf(null, '400')).toBeNull()
  })

  it('stands in the way of submitting until somebody says why it is right', () => {
    const asked = {
      unit: 'count',
      signed: false,
      polarity: 'neutral',
      asksFraction: false,
      target: null,
      published: null,
      usual,
    } as const
    const figure = { numerator: null, denominator: null, value: '60', reason: null }
    const row = { ...figure, ...noWords }
    expect(problemsOfRow(asked, row).map((each) => each.field)).toEqual(['confirmation'])
    expect(problemsOfRow(asked, { ...row, confirmation: 'A second site was counted.' })).toEqual([])
  })
})
