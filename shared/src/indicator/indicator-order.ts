import { nobodyAccountable } from '../accountability/accountability-words.ts'
import type { Frequency } from '../base/period.ts'
import {
  compareReadings,
  compareText,
  type OrderedReading,
  readingOrders,
  readOrder,
} from '../scorecard/reading-order.ts'

/** What the list of all indicators can be put in order by, and grouped by. */
export const indicatorSorts = [...readingOrders, 'goal', 'theme', 'frequency'] as const
export type IndicatorSort = (typeof indicatorSorts)[number]
export const indicatorGroupings = ['goal', 'agency', 'none'] as const
export type IndicatorGrouping = (typeof indicatorGroupings)[number]
export type IndicatorOrder = { sort: { id: IndicatorSort; desc: boolean }; group: IndicatorGrouping }

/** As it stands in the address: `sort=-status`, `group=agency`; by name and grouped by goal where it says nothing. */
export const readIndicatorOrder = ({
  sort,
  group,
}: {
  sort?: string | undefined
  group?: string | undefined
}): IndicatorOrder => ({
  sort: readOrder(sort, indicatorSorts) ?? { id: 'name', desc: false },
  group: indicatorGroupings.find((each) => each === group) ?? 'goal',
})

export const writeIndicatorSort = (id: IndicatorSort, desc: boolean): string | undefined =>
  id === 'name' && !desc ? undefined : `${desc ? '-' : ''}${id}`

type Ordered = OrderedReading & { goalCode: string | null; theme: string; frequency: Frequency }
type Compare = (a: Ordered, b: Ordered) => number

/** Ascending; what needs a look first comes first, what is missing comes last. */
const compareBy: Record<IndicatorSort, Compare> = {
  ...compareReadings,
  goal: (a, b) => compareText(a.goalCode, b.goalCode),
  theme: (a, b) => compareText(a.theme, b.theme),
  frequency: (a, b) => compareText(a.frequency, b.frequency),
}

/** Group by group, in the order chosen; what is alike by its name. */
export function inIndicatorOrder<Row extends Ordered>(
  rows: readonly Row[],
  { sort, group }: IndicatorOrder,
): Row[] {
  const chosen = compareBy[sort.id]
  const by: Compare[] = [sort.desc ? (a, b) => chosen(b, a) : chosen, compareBy.name]
  if (group !== 'none' && group !== sort.id) by.unshift(compareBy[group])
  return rows.toSorted((a, b) => {
    for (const compare of by) {
      const found = compare(a, b)
      if (found !== 0) return found
    }
    return 0
  })
}

/** What stands above a group of rows. */
export function indicatorGroupOf(
  row: { agencyName: string | null; goalWording: string | null },
  group: IndicatorGrouping,
): string | null {
  if (group === 'none') return null
  if (group === 'agency') return row.agencyName ?? nobodyAccountable
  return row.goalWording ?? 'Belongs to no goal'
}
