import { plainChange } from '@roundtable/shared/plain/plain-change.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { pageNumber, useViewState } from '../../base/view-state.ts'
import { ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pages } from '../../ui/pages.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { usePlainNames } from './use-plain-names.ts'

type Change = Outputs['change']['list']['changes'][number]

/** What is new in the last thirty days, what is worse first. */
export function PlainChanges() {
  const [state, change] = useViewState()
  const changes = useQuery(
    useProcedures().change.list.queryOptions({ from: state.from, page: pageNumber(state.page) }),
  )
  const nameOf = usePlainNames()
  return (
    <QueryStates query={changes} skeleton={<PageSkeleton rows={10} />}>
      {(data) => (
        <>
          <PageHeader printed title={`What is new since ${dayOf(data.from)}`} />
          {data.total === 0 && (
            <EmptyState title="Nothing is new">New numbers and new goals come here by themselves.</EmptyState>
          )}
          {data.total > 0 && (
            <ul className="plain-rows">
              {nameOf !== null &&
                data.changes.map((each, at) => (
                  <li key={`${each.kind} ${each.indicatorCode ?? each.goalCode} ${at}`} className="plain-new">
                    <Subject change={each} nameOf={nameOf} />
                    <Said change={each} />
                    {each.at !== null && <span className="quiet">{dayOf(each.at)}</span>}
                  </li>
                ))}
            </ul>
          )}
          <Pages
            page={data.page}
            pages={data.pages}
            onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })}
          />
        </>
      )}
    </QueryStates>
  )
}

/** What it is about; a number of a part says of which. */
function Subject({ change, nameOf }: { change: Change; nameOf: (code: string) => string }) {
  const partnership = usePartnership()
  const { indicatorCode, goalCode, series } = change
  if (indicatorCode !== null)
    return (
      <span>
        <Link to={paths.indicator} params={{ partnership, code: indicatorCode }} preload={false}>
          {nameOf(indicatorCode)}
        </Link>
        {series !== null && <span className="second-line">{series}</span>}
      </span>
    )
  if (goalCode === null) return <span>The partnership</span>
  return (
    <Link to={paths.goal} params={{ partnership, code: goalCode }} preload={false}>
      One of our goals
    </Link>
  )
}

/** How it stands has its mark, as everywhere. */
function Said({ change }: { change: Change }) {
  const { kind, isStatus } = change
  if (kind === 'status' && isStatus !== null) return <ReadingStatus status={isStatus} />
  return <span>{plainChange(change)}</span>
}
