import {
  accountabilityWord,
  nobodyAccountable,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { compareDecimal } from '@roundtable/shared/base/decimal.ts'
import type { Assurance, Signal, Status } from '@roundtable/shared/reading/reading-words.ts'
import { oneOf, type ViewState } from '../../../base/view-state.ts'
import type { IndicatorRow } from '../chart/indicator-view.ts'

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

export const sortable = [
  'name',
  'latest',
  'status',
  'signal',
  'assurance',
  'agency',
  'goal',
  'theme',
  'frequency',
] as const
export type SortId = (typeof sortable)[number]
export type Grouping = 'goal' | 'agency' | 'none'

export type TableView = {
  columns: readonly ColumnId[]
  sort: { id: SortId; desc: boolean }
  group: Grouping
}

/** How the table is laid out, as it stands in the address: `sort=-status`, `group=agency`, `columns=line,latest`. */
export function readTableView(state: ViewState): TableView {
  const desc = state.sort?.startsWith('-') ?? false
  const id = oneOf(desc ? state.sort?.slice(1) : state.sort, sortable) ?? 'name'
  const asked = state.columns?.split(',') ?? first
  return {
    columns: choosable.filter((column) => asked.includes(column)),
    sort: { id, desc },
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

const statusRank: Record<Status, number> = {
  'off-target': 0,
  'within-tolerance': 1,
  'on-target': 2,
  'no-target': 3,
  'not-judged': 4,
  'no-figure': 5,
}
const signalRank: Record<Signal, number> = {
  worsening: 0,
  'special-neutral': 1,
  improving: 2,
  'no-real-change': 3,
  'not-enough-data': 4,
}

const assuranceRank: Record<Assurance, number> = {
  fail: 0,
  missing: 1,
  'hit-or-miss': 2,
  meeting: 3,
  pass: 4,
  none: 5,
}

const byText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'en-GB', { numeric: true })

/** Ascending; what needs a look first comes first, what is missing comes last. */
export const compareBy: Record<SortId, (a: IndicatorRow, b: IndicatorRow) => number> = {
  name: (a, b) => byText(a.code, b.code),
  latest: (a, b) => {
    const [x, y] = [a.latest?.value ?? null, b.latest?.value ?? null]
    return x === null || y === null ? Number(x === null) - Number(y === null) : compareDecimal(x, y)
  },
  status: (a, b) => statusRank[a.reading.status] - statusRank[b.reading.status],
  signal: (a, b) => signalRank[a.reading.signal] - signalRank[b.reading.signal],
  assurance: (a, b) => assuranceRank[a.reading.assurance] - assuranceRank[b.reading.assurance],
  agency: (a, b) => byText(a.agencyName, b.agencyName),
  goal: (a, b) => byText(a.goalCode, b.goalCode),
  theme: (a, b) => byText(a.theme, b.theme),
  frequency: (a, b) => byText(a.frequency, b.frequency),
}

/** What stands above a group of rows. */
export function groupOf(row: IndicatorRow, group: Grouping): string | null {
  if (group === 'none') return null
  if (group === 'agency') return row.agencyName ?? nobodyAccountable
  return row.goalWording ?? 'Belongs to no goal'
}
