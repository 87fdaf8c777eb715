import type { PackFrame } from '@roundtable/shared/pack/frames.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'
import { expectedEnd } from '@roundtable/shared/pack/time-plan.ts'
import { frameAtPlace, placeOfFrame } from '@roundtable/shared/presenting/place.ts'
import type { Place } from '@roundtable/shared/presenting/presenting.ts'
import { describe, expect, it } from 'vitest'

type Item = PackContent['items'][number]
const item = (id: string, place: number): Item => ({
  ...{ id, place, title: id, purpose: 'note', lead: 'Chair', leadAgencyName: null, minutes: 10 },
  ...{ startsAt: '14:00', ask: '', restricted: false, ground: null, lateReason: null, pins: [], papers: [] },
})
const first = item('first', 1)
const second = item('second', 2)
const exhibit = { kind: 'issue' as const, reference: '1', shown: null }
const shown = (side: 'main' | 'story', part: number, parts: number): PackFrame => ({
  ...{ kind: 'exhibit', item: first, exhibit, side, part, parts },
})
const board: PackFrame[] = [
  { kind: 'agenda', part: 1, parts: 1 },
  { kind: 'item', item: first },
  shown('main', 1, 2),
  shown('main', 2, 2),
  shown('story', 1, 1),
  { kind: 'item', item: second },
]
const wider: PackFrame[] = [
  { kind: 'agenda', part: 1, parts: 1 },
  { kind: 'item', item: first },
  shown('main', 1, 1),
]

const placeOf = (frame: PackFrame | undefined): Place => {
  const place = frame === undefined ? null : placeOfFrame(frame)
  if (place === null) throw new Error('It has no place.')
  return place
}

describe('the place of the presenter', () => {
  it('leads to the same frame in the same cut', () => {
    expect(board.map((frame) => frameAtPlace(board, placeOf(frame)))).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('leads in a narrower cut to the same subject, its last screen, or the item; and nowhere where it is not there', () => {
    expect(board.map((frame) => frameAtPlace(wider, placeOf(frame)))).toEqual([0, 1, 2, 2, 2, null])
    const other: Place = { ...placeOf(board[2]), reference: '2' }
    expect(frameAtPlace(wider, other)).toBe(1)
  })

  it('on the second screen of an agenda is the last of whoever has fewer items', () => {
    const long: PackFrame[] = [
      { kind: 'agenda', part: 1, parts: 2 },
      { kind: 'agenda', part: 2, parts: 2 },
      { kind: 'item', item: first },
    ]
    expect(long.map((frame) => frameAtPlace(long, placeOf(frame)))).toEqual([0, 1, 2])
    expect(frameAtPlace(board, placeOf(long[1]))).toBe(0)
  })

  it('is none in a pack that was frozen before it could be followed', () => {
    const { id: _, ...old } = first
    expect(placeOfFrame({ kind: 'item', item: old })).toBeNull()
  })
})

describe('the time plan', () => {
  const items = [first, second, item('third', 3)]

  it('says when the meeting ends if the rest takes what it is given', () => {
    const at = { clock: '14:12', item: 2, used: 2 }
    expect(expectedEnd(items, '14:30', at)).toEqual({ ends: '14:30', late: 0 })
    expect(expectedEnd(items, '14:30', { ...at, clock: '14:25', used: 15 })).toEqual({
      ends: '14:35',
      late: 5,
    })
    expect(expectedEnd(items, '14:30', { clock: '13:55', item: 0, used: 0 })).toEqual({
      ends: '14:25',
      late: -5,
    })
  })
})
