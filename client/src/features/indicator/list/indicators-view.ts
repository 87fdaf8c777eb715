import {
  accountabilityWord,
  nobodyAccountable,
} from '@roundtable/shared/accountability/accountability-words.ts'
import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import {
  compareReadings,
  compareText,
  readingOrders,
  readOrder,
} from '@roundtable/shared/scorecard/reading-order.ts'
import { oneOf, type ViewState } from '../../../base/view-state.ts'

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

export const sortable = [...readingOrders, 'goal', 'theme', 'frequency'] as const
export type SortId = (typeof sortable)[number]
export type Grouping = 'goal' | 'agency' | 'none'

export type TableView = {
  columns: readonly ColumnId[]
  sort: { id: SortId; desc: boolean }
  group: Grouping
}

/** How the table is laid out, as it stands in the address: `sort=-status`, `group=agency`, `columns=line,latest`. */
export function readTableView(state: ViewState): TableView {
  const asked = state.columns?.split(',') ?? first
  return {
    columns: choosable.filter((column) => asked.includes(column)),
    sort: readOrder(state.sort, sortable) ?? { id: 'name', desc: false },
    group: oneOf(state.group, ['agency', 'none']) ?? 'goal',
  }
}

export const writeSort = (id: SortId, desc: boolean): string | undefined =>
  id === 'name' && !desc ? undefined : `${desc ? '-' : ''}${id}`

/** The address after a column was put in or left out; `none` where only the name is left. */
export function withColumn(view: TableView, column: ColumnId): string | undefined {
  const columns = choosable.filter((each) => (each === column) !== view.columns.includes(each))
  if (columns.length === first.length && columns.every((each) => first.includes(each))) return undefined
  return columns.length === 0 ? 'none' : columns.join(',')
}

/** Ascending; what needs a look first comes first, what is missing comes last. */
export const compareBy: Record<SortId, (a: IndicatorRow, b: IndicatorRow) => number> = {
  ...compareReadings,
  goal: (a, b) => compareText(a.goalCode, b.goalCode),
  theme: (a, b) => compareText(a.theme, b.theme),
  frequency: (a, b) => compareText(a.frequency, b.frequency),
}

/** What stands above a group of rows. */
export function groupOf(row: IndicatorRow, group: Grouping): string | null {
  if (group === 'none') return null
  if (group === 'agency') return row.agencyName ?? nobodyAccountable
  return row.goalWording ?? 'Belongs to no goal'
}
