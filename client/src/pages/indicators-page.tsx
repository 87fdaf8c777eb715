import { readFilter } from '@roundtable/shared/base/filter.ts'
import { indicatorFilter, isIndicatorShown } from '@roundtable/shared/reading/indicator-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useMoment } from '../base/as-at.ts'
import { countedOf } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState, type ViewState } from '../base/view-state.ts'
import type { IndicatorRow } from '../features/indicator/chart/indicator-view.ts'
import { fetchChartOnIdle } from '../features/indicator/chart/load-chart.ts'
import { IndicatorsControls } from '../features/indicator/list/indicators-controls.tsx'
import { indicatorsLead } from '../features/indicator/list/indicators-lead.ts'
import { IndicatorsTable } from '../features/indicator/list/indicators-table.tsx'
import { readTableView, writeSort } from '../features/indicator/list/indicators-view.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { LiveRegion } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/indicator/list/indicators.css'

const pageSize = 50

export function IndicatorsPage() {
  const list = useQuery(useProcedures().indicator.list.queryOptions(useMoment()))
  useEffect(fetchChartOnIdle, [])
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={10} />}>
      {(rows) => <AllIndicators rows={rows} />}
    </QueryStates>
  )
}

function AllIndicators({ rows }: { rows: readonly IndicatorRow[] }) {
  const [state, setState] = useViewState()
  const change = useCallback((part: ViewState) => setState(part), [setState])
  const filter = useMemo(() => readFilter(indicatorFilter, state), [state])
  const view = useMemo(() => readTableView(state), [state])
  const shown = useMemo(() => rows.filter((row) => isIndicatorShown(row, filter)), [rows, filter])
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const page = Math.min(pageNumber(state.page), pages)
  const words = countedOf(shown.length, rows.length, 'indicator')
  const csv = exportAddress('indicators', usePartnership(), filter)
  return (
    <>
      <PageHeader
        title="Indicators"
        lead={indicatorsLead(shown, rows.length)}
        actions={<CsvLink href={csv} />}
      />
      <IndicatorsControls rows={rows} filter={filter} view={view} change={change} />
      <LiveRegion>{`${words} shown`}</LiveRegion>
      {shown.length === 0 ? (
        <EmptyState title={rows.length === 0 ? 'No indicators yet' : 'No indicator fits these filters'}>
          {rows.length > 0
            ? 'Take a filter off to see more.'
            : 'An indicator measures a goal: goals come first.'}
        </EmptyState>
      ) : (
        <IndicatorsTable
          rows={shown}
          view={view}
          page={page}
          pageSize={pageSize}
          caption={words}
          onSort={(id, desc) => change({ sort: writeSort(id, desc), page: undefined })}
        />
      )}
      <Pages page={page} pages={pages} onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })} />
    </>
  )
}
