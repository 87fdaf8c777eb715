import { evidenceParts, goalLine } from '@roundtable/shared/yearly-report/evidence-lines.ts'
import { describe, expect, it } from 'vitest'

describe('the link to a record that a report rests on', () => {
  const goal = { kind: 'goal' as const, reference: 'G1' }

  it('is of a goal its code and what it says; its story stands beside it', () => {
    const story = 'Fewer children move. We lose carers faster than we approve them.'
    const line = goalLine({ wording: 'Children grow up in lasting homes', story })
    expect(evidenceParts(goal, line)).toEqual({ title: 'G1 Children grow up in lasting homes.', rest: story })
  })

  it('is whole where a goal has no story', () => {
    const line = goalLine({ wording: 'Are children safe at home?', story: '' })
    expect(evidenceParts(goal, line)).toEqual({ title: 'G1 Are children safe at home?', rest: '' })
  })

  it('is of another record its line, as that is', () => {
    const line = 'D5 of the Board, 15 December 2025: Places are offered. To all.'
    expect(evidenceParts({ kind: 'decision', reference: '1-D5' }, line)).toEqual({ title: line, rest: '' })
  })
})
