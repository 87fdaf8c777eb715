import {
  evidenceParts,
  goalLine,
  indicatorLine,
  isLineOf,
} from '@roundtable/shared/yearly-report/evidence-lines.ts'
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

describe('a figure in a stored report', () => {
  const named = { code: 'CL01', name: 'Care leavers in work', unit: 'percent' as const, decimals: 1 }
  const point = (value: string) => ({
    ...{ value, text: '', periodLabel: 'October 2026', status: 'on-target' as const },
    target: { low: '7', high: null },
  })
  const stored = 'CL01 Care leavers in work: 7.957%, October 2026. On target.'

  it('is the same however many decimals it was stored with', () => {
    expect(indicatorLine(named, point('7.957'))).not.toBe(stored)
    expect(isLineOf(stored, named, point('7.957'))).toBe(true)
  })

  it('is another where it was revised, also where both round to one, or stands otherwise to its target', () => {
    expect(isLineOf(stored, named, point('8.013'))).toBe(false)
    expect(isLineOf(stored, named, { ...point('7.957'), status: 'off-target' })).toBe(false)
    expect(isLineOf(stored, { ...named, name: 'Renamed' }, point('7.957'))).toBe(false)
  })
})
