import type { NamedView } from '@roundtable/shared/scorecard/named-view.ts'
import { parseQuery, type ViewState, writeQuery } from '../../base/view-state.ts'

/**
 * What a view is made of: everything in the address but its name, the moment it is read as at and the open row, in one
 * order, whichever was chosen first.
 */
export const queryOf = (state: ViewState): string =>
  writeQuery(
    Object.fromEntries(
      Object.entries({ ...state, view: undefined, asAt: undefined, open: undefined }).toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    ),
  )

/** Whether a view shows what an address does. */
export const isViewOf = (view: Pick<NamedView, 'query'>, query: string): boolean =>
  queryOf(parseQuery(view.query)) === query

const keyOf = (partnership: string) => `scorecard-views ${partnership}`
type Unsent = Pick<NamedView, 'name' | 'query'>

/** What a device stored before views were a person's, as far as it is views at all. */
export function parseViews(text: string | null): Unsent[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(read)) return []
    return read.flatMap((each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'name' in each &&
      'query' in each &&
      typeof each.name === 'string' &&
      typeof each.query === 'string'
        ? [{ name: each.name, query: each.query }]
        : [],
    )
  } catch {
    return []
  }
}

/** Views of this device, which their person has not taken over yet; none where nothing can be stored. */
export function viewsOfDevice(partnership: string): Unsent[] {
  try {
    return parseViews(window.localStorage.getItem(keyOf(partnership)))
  } catch {
    return []
  }
}

/** They stand with their person now. */
export function forgetViewsOfDevice(partnership: string): void {
  window.localStorage.removeItem(keyOf(partnership))
}
