import { readFilter } from '@roundtable/shared/base/filter.ts'
import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import { indicatorFilter, isIndicatorShown } from '@roundtable/shared/reading/indicator-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { countedOf } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { fetchChartOnIdle } from '../features/indicator/chart/load-chart.ts'
import type { IndicatorDraft } from '../features/indicator/definition/indicator-draft.ts'
import { IndicatorDrafts } from '../features/indicator/definition/indicator-drafts.tsx'
import { IndicatorsControls } from '../features/indicator/list/indicators-controls.tsx'
import { indicatorsLead } from '../features/indicator/list/indicators-lead.ts'
import { IndicatorsTable } from '../features/indicator/list/indicators-table.tsx'
import { readTableView, writeSort } from '../features/indicator/list/indicators-view.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { LiveRegion, Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/indicator/list/indicators.css'
import '../features/indicator/definition/definition.css'

const pageSize = 50

export function IndicatorsPage() {
  const list = useQuery(useProcedures().indicator.list.queryOptions(useMoment()))
  useEffect(fetchChartOnIdle, [])
  const procedures = useProcedures()
  const isPast = useAsAt() !== null
  const me = useQuery(procedures.me.get.queryOptions())
  const seesDrafts = me.data?.may.includes('see indicators that are not agreed') === true && !isPast
  const drafts = useQuery({ ...procedures.indicator.drafts.queryOptions(), enabled: seesDrafts })
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={10} />}>
      {(rows) => (
        <AllIndicators
          rows={rows}
          drafts={seesDrafts ? (drafts.data?.indicators ?? []) : []}
          mayKeep={seesDrafts && drafts.data?.mayKeep === true}
        />
      )}
    </QueryStates>
  )
}

type Props = { rows: readonly IndicatorRow[]; drafts: readonly IndicatorDraft[]; mayKeep: boolean }

function AllIndicators({ rows, drafts, mayKeep }: Props) {
  const partnership = usePartnership()
  const printing = usePrinting()
  const [said, setSaid] = useState<string | null>(null)
  const [state, change] = useViewState()
  const filter = useMemo(() => readFilter(indicatorFilter, state), [state])
  const view = useMemo(() => readTableView(state), [state])
  const shown = useMemo(() => rows.filter((row) => isIndicatorShown(row, filter)), [rows, filter])
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const page = Math.min(pageNumber(state.page), pages)
  const waitsForBoard = drafts.some(({ state: is }) => is === 'draft')
  const words = countedOf(shown.length, rows.length, 'indicator')
  const csv = exportAddress('indicators', partnership, filter)
  const { goal, agency } = filter
  return (
    <>
      <PageHeader
        printed
        title="Indicators"
        lead={
          rows.length === 0 && waitsForBoard
            ? 'None is agreed yet: those below wait for the board.'
            : indicatorsLead(shown, rows.length)
        }
        actions={
          <>
            <Link to={paths.targets} params={{ partnership }}>
              Targets
            </Link>
            <Link to={paths.benchmarks} params={{ partnership }}>
              Benchmarks
            </Link>
            <CsvLink href={csv} />
            <CsvLink href={exportAddress('measurements', partnership, { goal, agency })}>
              All figures as CSV
            </CsvLink>
          </>
        }
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      {mayKeep && (
        <div className="button-row indicators-acts">
          <Link className="button button-primary" to={paths.catalogue} params={{ partnership }}>
            Choose from the catalogue
          </Link>
          <Link className="button button-secondary" to={paths.writeIndicator} params={{ partnership }}>
            Write one
          </Link>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <IndicatorsControls rows={rows} filter={filter} view={view} change={change} />
          <LiveRegion>{`${words} shown`}</LiveRegion>
        </>
      )}
      {rows.length === 0 && !waitsForBoard && (
        <EmptyState title="No indicators yet">
          An indicator measures a goal:{' '}
          <Link to={paths.goals} params={{ partnership }}>
            goals
          </Link>{' '}
          come first. {mayKeep && 'Then choose from the catalogue or write your own; the board agrees them.'}
        </EmptyState>
      )}
      {rows.length > 0 && shown.length === 0 && (
        <EmptyState title="No indicator fits these filters">Take a filter off to see more.</EmptyState>
      )}
      {shown.length > 0 && (
        <IndicatorsTable
          rows={shown}
          view={view}
          page={printing === 'no' ? page : 1}
          pageSize={printing === 'no' ? pageSize : Math.max(1, shown.length)}
          caption={words}
          onSort={(id, desc) => change({ sort: writeSort(id, desc), page: undefined })}
        />
      )}
      <IndicatorDrafts indicators={drafts} onDone={setSaid} />
      {printing === 'no' && (
        <Pages page={page} pages={pages} onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })} />
      )}
    </>
  )
}
