import { parseQuery } from '@roundtable/client/base/view-state.ts'
import { parseViews, queryOf, withView } from '@roundtable/client/features/scorecard/named-views.ts'
import { describe, expect, it } from 'vitest'

describe('a view under a name of one’s own', () => {
  it('is what the address says, without its name and the moment it is read as at', () => {
    const state = { agency: 'police', sort: 'status', view: 'Police', asAt: '2026-01-01T00:00:00Z' }
    expect(queryOf(state)).toBe('?agency=police&sort=status')
    expect(parseQuery(queryOf(state))).toEqual({ agency: 'police', sort: 'status' })
    expect(queryOf({ view: 'Police' })).toBe('')
  })

  it('takes the place of one of the same name, and the oldest goes where there are too many', () => {
    const one = { name: 'Police', query: '?agency=police' }
    expect(withView([one], { name: 'Police', query: '?agency=health' })).toEqual([
      { name: 'Police', query: '?agency=health' },
    ])
    const many = Array.from({ length: 20 }, (_, n) => ({ name: `View ${n}`, query: `?goal=${n}` }))
    expect(withView(many, one).map(({ name }) => name)).toEqual([
      ...many.slice(1).map(({ name }) => name),
      'Police',
    ])
  })

  it('is read from the device as far as it is views at all', () => {
    const stored = JSON.stringify([{ name: 'Police', query: '?agency=police' }, { name: 3 }, null, 'x'])
    expect(parseViews(stored)).toEqual([{ name: 'Police', query: '?agency=police' }])
    expect([parseViews(null), parseViews('{'), parseViews('{}')]).toEqual([[], [], []])
  })
})
