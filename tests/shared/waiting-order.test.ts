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
      orderWaiting(items, today).map(({ dueOn, since, group, daysLate }) => [
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
    expect(orderWaiting([due], today)).toMatchObject([{ group: 'this-week', daysLate: 0 }])
    expect(orderWaiting([due], '2026-11-26')).toMatchObject([{ group: 'late', daysLate: 6 }])
  })
})
