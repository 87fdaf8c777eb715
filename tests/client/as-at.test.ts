import { isMoment } from '@roundtable/client/base/as-at.ts'
import { firstAddresses } from '@roundtable/client/base/early-requests.ts'
import { courseOf, leadOf, untilDay } from '@roundtable/client/features/change/change-view.ts'
import { momentOf, problemsOfMoment } from '@roundtable/shared/past/as-at-form.ts'
import { describe, expect, it } from 'vitest'

const asAt = '2026-09-14T09:00:00Z'

describe('the moment of a page', () => {
  it.each([
    ['2026-09-14T09:00:00Z', true],
    ['2026-09-14T09:00Z', true],
    ['2026-13-14T09:00:00Z', false],
    ['2026-09-14', false],
    ['yesterday', false],
  ])('is read from %s: %s', (text, known) => {
    expect(isMoment(text)).toBe(known)
  })

  it('never brings the scorecard of now ahead of time', () => {
    expect(firstAddresses('/northmere', `?asAt=${asAt}`)).toEqual(['/trpc/northmere/me.get'])
    expect(firstAddresses('/northmere', '?status=off-target')).toContain('/trpc/northmere/scorecard.get')
  })
})

describe('a day and a time', () => {
  const now = '2026-11-23T09:00:30.000Z'

  it.each(['09:00', '9:00', '09.00', ' 0900'])('name a moment: %s', (time) => {
    const typed = { day: '2026-02-14', time }
    expect(momentOf(typed)).toBe('2026-02-14T09:00:00Z')
    expect(momentOf({ ...typed, day: '2026-09-14' })).toBe('2026-09-14T08:00:00Z')
    expect(problemsOfMoment(typed, { now })).toEqual([])
  })

  it.each([
    ['', '09:00', 'day', 'Choose a day.'],
    ['2026-09-14', '', 'time', 'Enter a time, such as 09:00.'],
    ['2026-09-14', '25:00', 'time', 'Enter a time, such as 09:00.'],
    ['2026-11-23', '09:01', 'time', 'This moment has not come yet: choose one that has passed.'],
    ['2026-11-24', '09:00', 'day', 'This moment has not come yet: choose one that has passed.'],
  ])('%s %s is a problem of the %s', (day, time, field, sentence) => {
    expect(problemsOfMoment({ day, time }, { now })).toEqual([{ field, sentence }])
  })
})

describe('what changed', () => {
  it('ends now where the last day is today', () => {
    expect(untilDay('2026-11-23', '2026-11-23')).toBeUndefined()
    expect(untilDay('2026-11-20', '2026-11-23')).toBe('2026-11-20T23:59:59.999Z')
  })

  it('is summed up in one sentence, without what did not change', () => {
    const none = { status: 0, signal: 0, 'revised-figure': 0, 'new-figure': 0, target: 0 }
    const counts = { ...none, goal: 0, definition: 0, accountability: 0, pledge: 0 }
    const page = { worse: 0, better: 0, total: 0, first: 1, page: 1, pages: 1, lookedAt: null }
    const told = { from: '', to: '', changes: [], ...page, indicators: [], marking: '' }
    expect(leadOf({ ...told, counts })).toBe('Nothing has changed in this time.')
    expect(leadOf({ ...told, counts: { ...counts, status: 1, 'new-figure': 31 } })).toBe(
      '1 status change and 31 new figures.',
    )
    expect(courseOf({ worse: 5, better: 4 })).toBe(': 5 worse, 4 better')
    expect([courseOf({ worse: 0, better: 1 }), courseOf({ worse: 0, better: 0 })]).toEqual([': 1 better', ''])
  })
})
