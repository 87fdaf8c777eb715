import { parseQuery } from '@roundtable/client/base/view-state.ts'
import { isViewOf, parseViews, queryOf } from '@roundtable/client/features/scorecard/named-views.ts'
import { describe, expect, it } from 'vitest'

describe('a view under a name of one’s own', () => {
  it('is what the address says, without its name, the moment it is read as at and the open row', () => {
    const state = {
      agency: 'police',
      sort: 'status',
      view: 'Police',
      asAt: '2026-01-01T00:00:00Z',
      open: 'CL01',
    }
    expect(queryOf(state)).toBe('?agency=police&sort=status')
    expect(parseQuery(queryOf(state))).toEqual({ agency: 'police', sort: 'status' })
    expect(queryOf({ view: 'Police' })).toBe('')
    expect(queryOf({ sort: 'status', agency: 'police' })).toBe('?agency=police&sort=status')
    expect(isViewOf({ query: '?sort=status&agency=police' }, '?agency=police&sort=status')).toBe(true)
  })

  it('is taken over from a device as far as it is views at all', () => {
    const stored = JSON.stringify([{ name: 'Police', query: '?agency=police' }, { name: 3 }, null, 'x'])
    expect(parseViews(stored)).toEqual([{ name: 'Police', query: '?agency=police' }])
    expect([parseViews(null), parseViews('{'), parseViews('{}')]).toEqual([[], [], []])
  })
})
