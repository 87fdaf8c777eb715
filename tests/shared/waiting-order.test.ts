import { orderWaiting } from '@roundtable/shared/me/waiting-order.ts'
import { describe, expect, it } from 'vitest'

/** A Tuesday. */
const today = '2026-11-24'
const item = (dueOn: string | null, more: { lateFrom?: string; since?: string } = {}) => ({
  since: null,
  dueOn,
  ...more,
})

describe('what waits', () => {
  it('stands late first and longest first, then by day, then what has no day by how long it has waited', () => {
    const items = [
      item(null, { since: '2026-11-02T10:00:00.000Z' }),
      item('2026-11-30'),
      item('2026-11-29'),
      item('2026-11-23'),
      item('2026-11-18'),
      item(null, { since: '2026-10-01T10:00:00.000Z' }),
      item('2026-11-24'),
    ]
    expect(
      orderWaiting(items, { today, boardDay: null }).map(({ dueOn, since, group, daysLate }) => [
        dueOn ?? since?.slice(0, 10),
        group,
        daysLate,
      ]),
    ).toEqual([
      ['2026-11-18', 'late', 6],
      ['2026-11-23', 'late', 1],
      ['2026-11-24', 'this-week', 0],
      ['2026-11-29', 'this-week', 0],
      ['2026-11-30', 'later', 0],
      ['2026-10-01', 'no-day', 0],
      ['2026-11-02', 'no-day', 0],
    ])
  })

  it('is late only after its days of grace, and then counts from its due day', () => {
    const due = item('2026-11-20', { lateFrom: '2026-11-26' })
    expect(orderWaiting([due], { today, boardDay: null })).toMatchObject([
      { group: 'this-week', daysLate: 0 },
    ])
    expect(orderWaiting([due], { today: '2026-11-26', boardDay: null })).toMatchObject([
      { group: 'late', daysLate: 6 },
    ])
  })

  it('is divided by the day on which a board of theirs meets, that day included', () => {
    const items = [item('2026-11-29'), item('2026-11-30'), item('2026-12-14'), item('2026-12-15'), item(null)]
    const groups = (boardDay: string | null) =>
      orderWaiting(items, { today, boardDay }).map(({ group }) => group)
    expect(groups('2026-12-14')).toEqual(['this-week', 'before-board', 'before-board', 'later', 'no-day'])
    expect(groups('2026-11-27')).toEqual(['this-week', 'later', 'later', 'later', 'no-day'])
  })
})
