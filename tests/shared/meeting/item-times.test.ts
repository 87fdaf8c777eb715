import { itemTimes, minutesOfTime } from '@roundtable/shared/room/item-times.ts'
import { expect, it } from 'vitest'

const at = (clock: string) => `2026-12-15T${clock}:00.000Z`
const entry = (itemId: string | null, kind: string, clock: string) => ({ itemId, kind, madeAt: at(clock) })
const items = [{ id: 'first' }, { id: 'second' }, { id: 'third' }]

it('an item lasts from when the one before was done with to when something became of it', () => {
  const times = itemTimes(items, [
    entry(null, 'attendance', '13:55'),
    entry('third', 'interest', '14:00'),
    entry('first', 'point', '14:02'),
    entry('first', 'outcome', '14:12'),
    entry('second', 'decision', '14:30'),
  ])
  expect([...times]).toEqual([
    ['first', { from: at('14:02'), to: at('14:12') }],
    ['second', { from: at('14:12'), to: null }],
  ])
  expect(minutesOfTime(times.get('first') ?? { from: '', to: '' }, at('15:00'))).toBe(10)
  expect(minutesOfTime(times.get('second') ?? { from: '', to: '' }, at('14:40'))).toBe(28)
})

it('what came late from a device counts when it was made, in whatever order it arrives', () => {
  const times = itemTimes(items, [
    entry('first', 'outcome', '14:12'),
    entry('first', 'point', '14:02'),
    entry('first', 'outcome', '14:20'),
  ])
  expect(times.get('first')).toEqual({ from: at('14:02'), to: at('14:20') })
})
