import { readWeights, rollUp } from '@roundtable/shared/goal/roll-up.ts'
import { expect, it } from 'vitest'

const on = { code: 'A1', name: 'First', status: 'on-target' as const, isHidden: false, period: 'Q2 2026/27' }
const off = { code: 'B1', name: 'Second', status: 'off-target' as const, isHidden: false, period: '2024/25' }
const weights = [
  { code: 'A1', weight: 3 },
  { code: 'B1', weight: 2 },
]

it('weights are one figure a line, each once, from 1 to 100', () => {
  expect(readWeights(' A1 3 \n\nB1\t2')).toEqual(weights)
  expect(readWeights('')).toEqual([])
  for (const wrong of ['A1', 'A1 0', 'A1 101', 'A1 2.5', 'A1 1\nA1 2', 'A1 of 3']) {
    expect(readWeights(wrong), wrong).toBeNull()
  }
})

it('says how much of the weight is on target; within tolerance is not on target', () => {
  expect(rollUp(weights, [on, off])?.share).toEqual({ onTarget: 3, of: 5 })
  expect(rollUp(weights, [{ ...on, status: 'within-tolerance' }, off])?.share).toEqual({ onTarget: 0, of: 5 })
  expect(rollUp([], [on, off])).toBeNull()
  expect(rollUp(weights, [on, off])?.parts.map(({ period }) => period)).toEqual(['Q2 2026/27', '2024/25'])
})

it('says nothing over a part that is hidden, missing, not judged or not told, and names what it may', () => {
  for (const status of ['no-figure', 'no-target', 'not-judged'] as const) {
    const rolled = rollUp(weights, [on, { ...off, status }])
    expect(rolled?.share).toBeNull()
    expect(rolled?.sentence).toContain('B1')
  }
  const hidden = rollUp(weights, [on, { ...off, isHidden: true }])
  expect(hidden).toMatchObject({ share: null, sentence: expect.stringContaining('B1 (hidden)') })
  expect(hidden?.parts[1]).toMatchObject({ word: 'Hidden', isMissing: true })
  const untold = rollUp(weights, [on])
  expect(untold?.share).toBeNull()
  expect(JSON.stringify(untold)).not.toContain('B1')
})
