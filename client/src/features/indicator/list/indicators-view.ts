import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import { type IndicatorOrder, readIndicatorOrder } from '@roundtable/shared/indicator/indicator-order.ts'
import type { ViewState } from '../../../base/view-state.ts'

export const columnIds = [
  'name',
  'line',
  'latest',
  'target',
  'status',
  'signal',
  'assurance',
  'agency',
  'goal',
  'theme',
  'frequency',
  'reports',
] as const
export type ColumnId = (typeof columnIds)[number]

export const columnWord: Record<ColumnId, string> = {
  name: 'Indicator',
  line: 'Last 24 periods',
  latest: 'Latest',
  target: 'Target',
  status: 'Status',
  signal: 'What the figures say',
  assurance: 'Will it meet the target?',
  agency: accountabilityWord('accountable'),
  goal: 'Goal',
  theme: 'Theme',
  frequency: 'Frequency',
  reports: 'Reports the figure',
}

/** The name names its row and is always there; these can be left out, the last four are so at first. */
export const choosable = columnIds.filter((id) => id !== 'name')
const first: readonly ColumnId[] = ['line', 'latest', 'target', 'status', 'signal', 'agency']

export type TableView = IndicatorOrder & { columns: readonly ColumnId[] }

/** How the table is laid out, as it stands in the address: `sort=-status`, `group=agency`, `columns=line,latest`. */
export function readTableView(state: ViewState): TableView {
  const asked = state.columns?.split(',') ?? first
  return {
    columns: choosable.filter((column) => asked.includes(column)),
    ...readIndicatorOrder(state),
  }
}

/** The address after a column was put in or left out; `none` where only the name is left. */
export function withColumn(view: TableView, column: ColumnId): string | undefined {
  const columns = choosable.filter((each) => (each === column) !== view.columns.includes(each))
  if (columns.length === first.length && columns.every((each) => first.includes(each))) return undefined
  return columns.length === 0 ? 'none' : columns.join(',')
}
