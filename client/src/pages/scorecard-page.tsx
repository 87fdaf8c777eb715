import { isFiltered, readFilter } from '@roundtable/shared/base/filter.ts'
import { countRows, filterGoals, scorecardFilter } from '@roundtable/shared/scorecard/scorecard-filter.ts'
import {
  orderRows,
  type ScorecardOrder,
  scorecardOrder,
  writeOrder,
} from '@roundtable/shared/scorecard/scorecard-order.ts'
import { symbolWords } from '@roundtable/shared/scorecard/symbol-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { formatMoment } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { type Me, type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState, type ViewState } from '../base/view-state.ts'
import { CountStrip } from '../features/scorecard/count-strip.tsx'
import { EmptyScorecard } from '../features/scorecard/empty-scorecard.tsx'
import { GoalSection } from '../features/scorecard/goal-section.tsx'
import { NeedsStrip } from '../features/scorecard/needs/needs-strip.tsx'
import { OrderedRows } from '../features/scorecard/ordered-rows.tsx'
import { scorecardCounts } from '../features/scorecard/scorecard-counts.ts'
import { noFilter, ScorecardFilters } from '../features/scorecard/scorecard-filters.tsx'
import { ScorecardSkeleton } from '../features/scorecard/scorecard-skeleton.tsx'
import { ChangedContext, useChanged } from '../features/scorecard/use-changed.ts'
import { firstGoals, firstRows, useFirst } from '../features/scorecard/use-first.ts'
import { ViewNames } from '../features/scorecard/view-names.tsx'
import { VisionWords } from '../features/scorecard/vision-words.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { PictureMenu } from '../parts/picture/picture-menu.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'

export function ScorecardPage() {
  const procedures = useProcedures()
  const partnership = usePartnership()
  const me = useQuery(procedures.me.get.queryOptions())
  const scorecard = useQuery(procedures.scorecard.get.queryOptions(useMoment()))
  // The system administrator sees no figures: their first page is the people.
  if (
    me.data !== undefined &&
    !me.data.may.includes('see published figures') &&
    me.data.may.includes('see people')
  ) {
    return <Navigate to={paths.people} params={{ partnership }} replace />
  }
  return (
    <QueryStates query={scorecard} skeleton={<ScorecardSkeleton />}>
      {(view) => (
        <Scorecard view={view} readOnly={me.data?.partnership?.readOnly ?? false} may={me.data?.may ?? []} />
      )}
    </QueryStates>
  )
}

type View = Outputs['scorecard']['get']
type Props = { view: View; readOnly: boolean; may: Me['may'] }

/** Published figures are only read: nothing is owed, agreed or pledged there. */
function Scorecard({ view, readOnly, may }: Props) {
  const partnership = usePartnership()
  const [state, changeView] = useViewState()
  // What is changed is no longer the view that had the name.
  const change = (part: ViewState) => changeView({ view: undefined, ...part })
  const filter = readFilter(scorecardFilter, state)
  const filtered = isFiltered(filter)
  const order = scorecardOrder(state.sort)
  const sort = { order, onSort: (next: ScorecardOrder) => change({ sort: writeOrder(next) }) }
  const { changed, isWaiting, refused } = useChanged(filter.changedSince)
  const chosen = filterGoals(view.goals, filter, changed)
  const drawn = useFirst(
    { goals: order === null ? chosen : [], rows: order === null ? [] : orderRows(chosen, order) },
    ({ goals, rows }) => ({ goals: firstGoals(goals), rows: firstRows(rows) }),
  )
  if (view.goals.length === 0) {
    return (
      <>
        <PageHeader printed title={view.headline} lead={view.summary} />
        {view.vision !== null && <VisionWords vision={view.vision} />}
        <EmptyScorecard may={may} />
        <Foot view={view} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        printed
        title={view.headline}
        lead={view.summary}
        actions={
          <>
            <PictureMenu
              name="scorecard"
              partnership={partnership}
              filter={{ ...filter, sort: state.sort }}
            />
            <CsvLink href={exportAddress('scorecard', partnership, filter)} />
          </>
        }
      />
      <NeedsStrip goals={view.goals} />
      {view.vision !== null && <VisionWords vision={view.vision} />}
      {!readOnly && view.counts.indicators > 0 && (
        <CountStrip counts={scorecardCounts(view, filter)} onChange={change} />
      )}
      {view.counts.indicators > 0 ? (
        <>
          <ScorecardFilters view={view} filter={filter} order={order} name={state.view} onChange={change} />
          <ViewNames state={state} onChange={change} />
          <ShownCount shown={countRows(chosen)} all={countRows(view.goals)} one="headline indicator" />
        </>
      ) : (
        may.includes('keep the partnership') && <EmptyScorecard may={may} />
      )}
      {chosen.length === 0 && (
        <EmptyState title="No headline indicator fits these filters">
          <Button onClick={() => change(noFilter)}>Show all indicators</Button>
        </EmptyState>
      )}
      {isWaiting && <p className="quiet">Looking for what changed …</p>}
      {refused && (
        <Message tone="problem">What changed since then cannot be told: choose another moment.</Message>
      )}
      <ChangedContext value={changed}>
        {drawn.rows.length > 0 && <OrderedRows rows={drawn.rows} sort={sort} />}
        {drawn.goals.map((goal, index) => (
          <GoalSection
            key={goal.code}
            goal={goal}
            place={view.goals.findIndex(({ code }) => code === goal.code) + 1}
            first={index === 0}
            filtered={filtered}
            sort={sort}
          />
        ))}
      </ChangedContext>
      {filtered && (
        <p className="scorecard-rest small">
          <Link
            to={paths.indicators}
            params={{ partnership }}
            search={{ ...filter, pledges: undefined, changedSince: undefined }}
          >
            Look among all {view.counts.indicators} indicators
          </Link>
        </p>
      )}
      <Foot view={view} goals={chosen} />
    </>
  )
}

type FootProps = { view: View; goals?: View['goals'] }

function Foot({ view, goals = [] }: FootProps) {
  const symbols = symbolWords(goals.flatMap(({ rows }) => rows))
  return (
    // On paper each sheet says its moment and marking in its margins.
    <p className={symbols.length === 0 ? 'scorecard-foot unprinted' : 'scorecard-foot'}>
      {symbols.map(({ symbol, word }) => (
        <span key={symbol}>
          <strong>{symbol}</strong> {word} ·{' '}
        </span>
      ))}
      As at {formatMoment(view.asAt)} · {view.marking}
    </p>
  )
}
