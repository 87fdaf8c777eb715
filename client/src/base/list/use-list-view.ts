import { type FilterFields, type FilterOf, readFilter, readValue } from '@roundtable/shared/base/filter.ts'
import { useCallback } from 'react'
import { useMoment } from '../as-at.ts'
import { usePrinting } from '../print/printing.ts'
import { type ChangeView, pageNumber, useViewState } from '../view-state.ts'

/** One parameter of a list as its field shows and changes it: whoever narrows a list begins at its first page. */
export type ListField = { id: string; name: string; value: string; change: ChangeView }

type ListView<Fields extends FilterFields> = {
  filter: FilterOf<Fields>
  /** What the server is asked for: the filter, the moment, and the page; on paper, everything. */
  asked: FilterOf<Fields> & { asAt?: string; page?: number; whole?: boolean }
  field: (key: keyof Fields & string) => ListField
  change: ChangeView
}

/** What a list page shows, as its address says it; `name` begins the ids of its fields. */
export function useListView<Fields extends FilterFields>(name: string, fields: Fields): ListView<Fields> {
  const [view, changeView] = useViewState()
  const isWhole = usePrinting() === 'whole'
  const moment = useMoment()
  const change = useCallback<ChangeView>(
    (part, how) => changeView({ page: undefined, ...part }, how),
    [changeView],
  )
  const filter = readFilter(fields, view)
  return {
    filter,
    asked: { ...filter, ...moment, ...(isWhole ? { whole: true } : { page: pageNumber(view.page) }) },
    field: (key) => ({
      id: `${name}-${key}`,
      name: key,
      value: readValue(fields, key, view) ?? '',
      change,
    }),
    change,
  }
}
