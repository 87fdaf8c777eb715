import { readFilter } from '@roundtable/shared/base/filter.ts'
import { writeIndicatorSort } from '@roundtable/shared/indicator/indicator-order.ts'
import type { IndicatorPage } from '@roundtable/shared/indicator/indicator-page.ts'
import { indicatorFilter } from '@roundtable/shared/reading/indicator-filter.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { countedOf } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import type { IndicatorDraft } from '../features/indicator/definition/indicator-draft.ts'
import { IndicatorDrafts } from '../features/indicator/definition/indicator-drafts.tsx'
import { IndicatorsControls } from '../features/indicator/list/indicators-controls.tsx'
import { indicatorsLead } from '../features/indicator/list/indicators-lead.ts'
import { IndicatorsTable } from '../features/indicator/list/indicators-table.tsx'
import { readTableView } from '../features/indicator/list/indicators-view.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { LiveRegion, Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { useIndicatorReady } from './use-indicator-ready.ts'
import '../features/indicator/list/indicators.css'
import '../features/indicator/definition/definition.css'

export function IndicatorsPage() {
  const procedures = useProcedures()
  const [state] = useViewState()
  const { sort, group } = state
  const askedAtMoment = { ...readFilter(indicatorFilter, state), sort, group, ...useMoment() }
  const list = useQuery(
    procedures.indicator.page.queryOptions(
      { ...askedAtMoment, page: pageNumber(state.page) },
      { placeholderData: keepPreviousData },
    ),
  )
  const isWhole = usePrinting() === 'whole'
  const whole = useQuery(
    procedures.indicator.page.queryOptions(
      { ...askedAtMoment, whole: true },
      { enabled: isWhole && list.data !== undefined && list.data.pages > 1 },
    ),
  )
  useIndicatorReady(list.data?.rows[0]?.code)
  const isPast = useAsAt() !== null
  const me = useQuery(procedures.me.get.queryOptions())
  const seesDrafts = me.data?.may.includes('see indicators that are not agreed') === true && !isPast
  const drafts = useQuery({ ...procedures.indicator.drafts.queryOptions(), enabled: seesDrafts })
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={10} />}>
      {(found) => (
        <AllIndicators
          found={isWhole ? (whole.data ?? found) : found}
          drafts={seesDrafts ? (drafts.data?.indicators ?? []) : []}
          mayKeep={seesDrafts && drafts.data?.mayKeep === true}
        />
      )}
    </QueryStates>
  )
}

type Props = { found: IndicatorPage; drafts: readonly IndicatorDraft[]; mayKeep: boolean }

function AllIndicators({ found, drafts, mayKeep }: Props) {
  const { rows, page, pages, all, shown, choices } = found
  const partnership = usePartnership()
  const [said, setSaid] = useState<string | null>(null)
  const [state, change] = useViewState()
  const filter = readFilter(indicatorFilter, state)
  const view = readTableView(state)
  const waitsForBoard = drafts.some(({ state: is }) => is === 'draft')
  const words = countedOf(shown.indicators, all, 'indicator')
  const csv = exportAddress('indicators', partnership, filter)
  const { goal, agency } = filter
  return (
    <>
      <PageHeader
        printed
        title="Indicators"
        lead={
          all === 0 && waitsForBoard
            ? 'None is agreed yet: those below wait for the board.'
            : indicatorsLead(shown, all)
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
      {all > 0 && (
        <>
          <IndicatorsControls choices={choices} filter={filter} view={view} change={change} />
          <LiveRegion>{`${words} shown`}</LiveRegion>
        </>
      )}
      {all === 0 && !waitsForBoard && (
        <EmptyState title="No indicators yet">
          An indicator measures a goal:{' '}
          <Link to={paths.goals} params={{ partnership }}>
            goals
          </Link>{' '}
          come first. {mayKeep && 'Then choose from the catalogue or write your own; the board agrees them.'}
        </EmptyState>
      )}
      {all > 0 && shown.indicators === 0 && (
        <EmptyState title="No indicator fits these filters">Take a filter off to see more.</EmptyState>
      )}
      {rows.length > 0 && (
        <IndicatorsTable
          rows={rows}
          view={view}
          caption={words}
          onSort={(id, desc) => change({ sort: writeIndicatorSort(id, desc), page: undefined })}
        />
      )}
      <IndicatorDrafts indicators={drafts} onDone={setSaid} />
      <Pages page={page} pages={pages} onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })} />
    </>
  )
}
