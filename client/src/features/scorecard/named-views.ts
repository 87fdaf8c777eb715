import { type ViewState, writeQuery } from '../../base/view-state.ts'

/** A view somebody gave a name: what the address says of it. */
export type NamedView = { name: string; query: string }

export const longestViewName = 60
const mostViews = 20
const keyOf = (partnership: string) => `scorecard-views ${partnership}`

/** What a view is made of: everything in the address but its name and the moment it is read as at. */
export const queryOf = (state: ViewState): string =>
  writeQuery({ ...state, view: undefined, asAt: undefined, open: undefined })

/** The views with one more, by name; one of the same name is replaced, and the oldest go where there are too many. */
export const withView = (views: readonly NamedView[], view: NamedView): NamedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].slice(-mostViews)

/** What a device stored, as far as it is views at all. */
export function parseViews(text: string | null): NamedView[] {
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

/** Views of this device; none where nothing can be stored. */
export function loadViews(partnership: string): NamedView[] {
  try {
    return parseViews(window.localStorage.getItem(keyOf(partnership)))
  } catch {
    return []
  }
}

/** Where a device stores nothing the address still is the view. */
export function storeViews(partnership: string, views: readonly NamedView[]): void {
  try {
    window.localStorage.setItem(keyOf(partnership), JSON.stringify(views))
  } catch {
    return
  }
}
