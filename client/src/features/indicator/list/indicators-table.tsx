import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import {
  columnVisibilityFeature,
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { Fragment, useMemo } from 'react'
import { oneOf } from '../../../base/view-state.ts'
import { ColumnHead, DataTable, SortHead } from '../../../ui/data-table.tsx'
import { IndicatorCell } from './indicators-cell.tsx'
import {
  type ColumnId,
  columnIds,
  columnWord,
  compareBy,
  groupOf,
  type SortId,
  sortable,
  type TableView,
} from './indicators-view.ts'

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
})
const column = createColumnHelper<typeof features, IndicatorRow>()
const columns = column.columns(
  columnIds.map((id) => {
    const sort = oneOf(id, sortable)
    return column.accessor((row) => row.code, {
      id,
      header: columnWord[id],
      enableSorting: sort !== undefined,
      sortFn: (a, b) => (sort === undefined ? 0 : compareBy[sort](a.original, b.original)),
    })
  }),
)
const numeric: readonly ColumnId[] = ['latest', 'target']
const unpressed = () => undefined

type Props = {
  rows: readonly IndicatorRow[]
  view: TableView
  page: number
  pageSize: number
  caption: string
  onSort: (id: SortId, desc: boolean) => void
}

/** All indicators in one table; sorted, grouped and cut into pages by what stands in the address. */
export function IndicatorsTable({ rows, view, page, pageSize, caption, onSort }: Props) {
  const data = useMemo(() => [...rows], [rows])
  const { sort, group } = view
  const sorting = useMemo(() => {
    const chosen = [
      { id: sort.id, desc: sort.desc },
      ...(sort.id === 'name' ? [] : [{ id: 'name', desc: false }]),
    ]
    return group === 'none' || sort.id === group ? chosen : [{ id: group, desc: false }, ...chosen]
  }, [sort.id, sort.desc, group])
  const table = useTable({
    features,
    columns,
    data,
    state: {
      sorting,
      pagination: { pageIndex: page - 1, pageSize },
      columnVisibility: Object.fromEntries(
        columnIds.map((id) => [id, id === 'name' || view.columns.includes(id)]),
      ),
    },
    onSortingChange: unpressed,
    onPaginationChange: unpressed,
    onColumnVisibilityChange: unpressed,
    autoResetPageIndex: false,
    getRowId: (row) => row.code,
  })
  const shown = table.getRowModel().rows
  const width = table.getVisibleLeafColumns().length
  return (
    <DataTable caption={caption} className="indicators-table stacked">
      <thead>
        <tr>
          {table.getVisibleLeafColumns().map(({ id }) => {
            const known = oneOf(id, columnIds)
            const sorts = oneOf(id, sortable)
            if (known === undefined) return null
            if (sorts === undefined) {
              return (
                <ColumnHead key={id} numeric={numeric.includes(known)}>
                  {columnWord[known]}
                </ColumnHead>
              )
            }
            return (
              <SortHead
                key={id}
                label={columnWord[known]}
                numeric={numeric.includes(known)}
                order={sort.id !== sorts ? null : sort.desc ? 'descending' : 'ascending'}
                onSort={(order) => onSort(sorts, order === 'descending')}
              />
            )
          })}
        </tr>
      </thead>
      <tbody>
        {shown.map((row, at) => {
          const title = groupOf(row.original, group)
          const before = shown[at - 1]
          const starts = title !== null && (before === undefined || groupOf(before.original, group) !== title)
          return (
            <Fragment key={row.id}>
              {starts && (
                <tr className="indicators-group">
                  <th scope="rowgroup" colSpan={width}>
                    {title}
                  </th>
                </tr>
              )}
              <tr>
                {row.getVisibleCells().map((cell) => {
                  const id = oneOf(cell.column.id, columnIds)
                  return id === undefined ? null : <IndicatorCell key={id} id={id} row={row.original} />
                })}
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </DataTable>
  )
}
