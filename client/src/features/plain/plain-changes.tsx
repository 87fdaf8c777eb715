import { plainSignal, plainStatus } from '@roundtable/shared/plain/plain-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { pageNumber, useViewState } from '../../base/view-state.ts'
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
                    <span>{saidOf(each)}</span>
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

function Subject({ change, nameOf }: { change: Change; nameOf: (code: string) => string }) {
  const partnership = usePartnership()
  const { indicatorCode, goalCode } = change
  if (indicatorCode !== null)
    return (
      <Link to={paths.indicator} params={{ partnership, code: indicatorCode }} preload={false}>
        {nameOf(indicatorCode)}
      </Link>
    )
  if (goalCode === null) return <span>The partnership</span>
  return (
    <Link to={paths.goal} params={{ partnership, code: goalCode }} preload={false}>
      One of our goals
    </Link>
  )
}

const happened: Record<Change['kind'], string> = {
  status: 'It is judged another way.',
  signal: 'It has changed.',
  'revised-figure': 'A number was put right.',
  'new-figure': 'There is a new number.',
  target: 'We changed what we want.',
  goal: 'The goal has new words.',
  definition: 'We count it another way.',
  accountability: 'Somebody else looks after it.',
  pledge: 'Somebody changed what they promise.',
}

function saidOf({ kind, isStatus, isSignal, is }: Change): string {
  if (kind === 'status' && isStatus !== null) return plainStatus(isStatus)
  if (kind === 'signal' && isSignal !== null) return plainSignal(isSignal)
  if (kind === 'new-figure' && is !== null && /\d/.test(is)) return `There is a new number: ${is}.`
  return happened[kind]
}
