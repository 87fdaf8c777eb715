import {
  actionsDone,
  commentaryGiven,
  monthsText,
  pledgesUpheld,
  returnsInTime,
  upkeepText,
} from '@roundtable/shared/accountability/upkeep.ts'
import { describe, expect, it } from 'vitest'

const today = '2026-10-15'
const due = (dueOn: string, submittedAt: string | null, graceDays = 0) => ({ dueOn, graceDays, submittedAt })

describe('how current an agency’s part is', () => {
  it('counts returns handed in by their last day, and leaves out those whose day has not passed', () => {
    const counted = returnsInTime(
      [
        due('2026-04-20', '2026-04-20T21:00:00.000Z'),
        due('2026-05-20', '2026-05-21T08:00:00.000Z'),
        due('2026-06-20', '2026-06-22T08:00:00.000Z', 3),
        due('2026-09-20', null),
        due('2026-10-15', null),
      ],
      today,
    )
    expect(counted).toEqual({ kind: 'returns', done: 2, of: 4, restsOn: 'due April to September 2026' })
    expect(upkeepText(counted)).toBe('2 of 4 due April to September 2026')
  })

  it('names the months it rests on', () => {
    expect(monthsText([])).toBe('')
    expect(monthsText(['2026-05-01'])).toBe('May 2026')
    expect(monthsText(['2027-03-01', '2026-10-01'])).toBe('October 2026 to March 2027')
  })

  it('counts a no with its reason as an answer, and a review until its day has passed', () => {
    const [answered, reviewed] = pledgesUpheld(
      [
        { state: 'signed', reviewOn: '2026-10-15' },
        { state: 'signed', reviewOn: '2026-10-14' },
        { state: 'signed', reviewOn: null },
        { state: 'declined', reviewOn: null },
        { state: 'unsigned', reviewOn: null },
        { state: 'none', reviewOn: null },
      ],
      today,
    )
    expect(answered).toMatchObject({ done: 4, of: 6 })
    expect(reviewed).toMatchObject({ done: 1, of: 2 })
  })

  it('counts actions whose day has passed in the last half year, done or not', () => {
    const counted = actionsDone(
      [
        { dueOn: '2026-09-01', isDone: true, isVerified: true },
        { dueOn: '2026-10-14', isDone: false, isVerified: false },
        { dueOn: '2026-10-15', isDone: false, isVerified: false },
        { dueOn: '2025-10-15', isDone: true, isVerified: false },
      ],
      today,
    )
    expect(counted).toEqual({ kind: 'actions', done: 1, of: 2, restsOn: 'due September to October 2026' })
  })

  it('says how many of those that are done nobody of another agency has verified', () => {
    const done = { dueOn: '2026-09-01', isDone: true }
    const counted = actionsDone(
      [
        { ...done, isVerified: true },
        { ...done, isVerified: false },
      ],
      today,
    )
    expect(upkeepText(counted)).toBe('2 of 2 due September 2026, 1 of those done not verified yet')
  })

  it('says nothing of what nobody asked', () => {
    expect(upkeepText(commentaryGiven([]))).toBeNull()
    expect(upkeepText(commentaryGiven([true, false]))).toBe('1 of 2 latest figures that are off target')
  })
})
