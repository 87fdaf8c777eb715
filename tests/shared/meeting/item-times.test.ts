import { itemTimes, minutesOfTime } from '@roundtable/shared/room/item-times.ts'
import { expect, it } from 'vitest'

const at = (clock: string) => `2026-12-15T${clock}:00.000Z`
const entry = (itemId: string | null, kind: string, clock: string) => ({ itemId, kind, madeAt: at(clock) })
const none = { from: '', to: '', last: '' }
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
    ['first', { from: at('14:02'), to: at('14:12'), last: at('14:12') }],
    ['second', { from: at('14:12'), to: null, last: at('14:30') }],
  ])
  expect(minutesOfTime(times.get('first') ?? none, at('15:00'))).toBe(10)
  expect(minutesOfTime(times.get('second') ?? none, at('14:40'))).toBe(28)
  // Once the meeting is over, nothing goes on.
  expect(minutesOfTime(times.get('second') ?? none, null)).toBe(18)
})

it('what came late from a device counts when it was made, in whatever order it arrives', () => {
  const times = itemTimes(items, [
    entry('first', 'outcome', '14:12'),
    entry('first', 'point', '14:02'),
    entry('first', 'outcome', '14:20'),
  ])
  expect(times.get('first')).toEqual({ from: at('14:02'), to: at('14:20'), last: at('14:20') })
})

it('an item that nothing became of lasts to its last entry, once another has one', () => {
  const times = itemTimes(items, [
    entry('first', 'point', '14:02'),
    entry('first', 'point', '14:09'),
    entry('second', 'point', '14:30'),
  ])
  expect(times.get('first')).toEqual({ from: at('14:02'), to: at('14:09'), last: at('14:09') })
})
