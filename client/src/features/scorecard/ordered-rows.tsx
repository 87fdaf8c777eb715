import type { OrderedRow } from '@roundtable/shared/scorecard/scorecard-order.ts'
import type { ComponentProps } from 'react'
import { IndicatorRows } from './indicator-rows.tsx'

type Props = { rows: readonly OrderedRow[]; sort: ComponentProps<typeof IndicatorRows>['sort'] }

/** The rows of all goals in one order; each says whose goal it is. */
export function OrderedRows({ rows, sort }: Props) {
  return (
    <section className="ordered-rows" aria-label="All goals in one order">
      <IndicatorRows
        rows={rows.map(({ row }) => row)}
        goals={new Map(rows.map(({ row, goal }) => [row.code, goal]))}
        caption="Headline indicators of all goals in one order"
        sort={sort}
      />
    </section>
  )
}
