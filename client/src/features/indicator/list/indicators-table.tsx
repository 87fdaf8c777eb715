import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import {
  type IndicatorSort,
  indicatorGroupOf,
  indicatorSorts,
} from '@roundtable/shared/indicator/indicator-order.ts'
import { Fragment } from 'react'
import { oneOf } from '../../../base/view-state.ts'
import { ColumnHead, DataTable, SortHead } from '../../../ui/data-table.tsx'
import { IndicatorCell } from './indicators-cell.tsx'
import { type ColumnId, columnIds, columnWord, type TableView } from './indicators-view.ts'

const numeric: readonly ColumnId[] = ['latest', 'target']

type Props = {
  /** Those of one page, in the order of the view. */
  rows: readonly IndicatorRow[]
  view: TableView
  caption: string
  onSort: (id: IndicatorSort, desc: boolean) => void
}

/** Indicators in one table; grouped, and with the columns, as the address says. */
export function IndicatorsTable({ rows, view, caption, onSort }: Props) {
  const { sort, group } = view
  const columns = columnIds.filter((id) => id === 'name' || view.columns.includes(id))
  return (
    <DataTable caption={caption} className="indicators-table stacked">
      <thead>
        <tr>
          {columns.map((id) => {
            const sorts = oneOf(id, indicatorSorts)
            if (sorts === undefined) {
              return (
                <ColumnHead key={id} numeric={numeric.includes(id)}>
                  {columnWord[id]}
                </ColumnHead>
              )
            }
            return (
              <SortHead
                key={id}
                label={columnWord[id]}
                numeric={numeric.includes(id)}
                order={sort.id !== sorts ? null : sort.desc ? 'descending' : 'ascending'}
                onSort={(order) => onSort(sorts, order === 'descending')}
              />
            )
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const title = indicatorGroupOf(row, group)
          const before = rows[at - 1]
          const starts = title !== null && (before === undefined || indicatorGroupOf(before, group) !== title)
          return (
            <Fragment key={row.code}>
              {starts && (
                <tr className="indicators-group">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {title}
                  </th>
                </tr>
              )}
              <tr>
                {columns.map((id) => (
                  <IndicatorCell key={id} id={id} row={row} />
                ))}
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </DataTable>
  )
}
