import { readFilter } from '@roundtable/shared/base/filter.ts'
import { goalFilter, isGoalShown } from '@roundtable/shared/goal/goal-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { exportAddress } from '../base/paths.ts'
import { useReadOnly } from '../base/read-only.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { GoalDrafts } from '../features/goal/goal-drafts.tsx'
import { GoalFilters } from '../features/goal/goal-filters.tsx'
import { GoalList } from '../features/goal/goal-list.tsx'
import { goalsComeFirst, goalsLead } from '../features/goal/goal-words.ts'
import { OrderGoalsDialog } from '../features/goal/order-goals-dialog.tsx'
import { PledgesToAnswer } from '../features/goal/pledge/pledges-to-answer.tsx'
import { ProposeGoalDialog } from '../features/goal/propose-goal-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

type Open = 'goal' | 'vision' | 'order'

export function GoalsPage() {
  const partnership = usePartnership()
  const readOnly = useReadOnly()
  const procedures = useProcedures()
  const isPast = useAsAt() !== null
  const me = useQuery(procedures.me.get.queryOptions())
  const seesDrafts = me.data?.may.includes('see goals that are not agreed') === true && !isPast
  const goals = useQuery(procedures.goal.list.queryOptions(useMoment()))
  const drafts = useQuery({ ...procedures.goal.drafts.queryOptions(), enabled: seesDrafts })
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const [state, change] = useViewState()
  const filter = readFilter(goalFilter, state)
  const today = me.data?.today
  const mayPropose = seesDrafts && drafts.data?.mayPropose === true
  const isProposed = seesDrafts && drafts.data?.goals.some(({ state }) => state === 'proposed') === true
  const mayKeep = seesDrafts && drafts.data?.mayKeep === true
  return (
    <QueryStates query={goals} skeleton={<PageSkeleton rows={6} rowHeight="8rem" />}>
      {(list) => (
        <>
          <PageHeader
            printed
            title="Goals"
            lead={
              list.length === 0 && isProposed
                ? 'None is agreed yet: those below wait for the board.'
                : goalsLead(list)
            }
            actions={
              <>
                <CsvLink href={exportAddress('goals', partnership, filter)}>Goals as CSV</CsvLink>
                {!readOnly && (
                  <CsvLink href={exportAddress('pledges', partnership, {})}>Pledges as CSV</CsvLink>
                )}
              </>
            }
          />
          {done}
          {mayPropose && (
            <div className="button-row goal-acts">
              <Button look="primary" onClick={() => setOpen('goal')}>
                Propose a goal
              </Button>
              <Button onClick={() => setOpen('vision')}>Propose a vision</Button>
              {mayKeep && list.length > 1 && (
                <Button onClick={() => setOpen('order')}>Change the order</Button>
              )}
            </div>
          )}
          {list.length === 0 && !isProposed && (
            <EmptyState title="No goals yet">
              {mayPropose ? `${goalsComeFirst} Propose the first.` : goalsComeFirst}
            </EmptyState>
          )}
          {list.length > 0 && today !== undefined && !readOnly && (
            <GoalFilters filter={filter} today={today} change={change} />
          )}
          {list.length > 0 && (
            <GoalList
              goals={list.filter((goal) => today === undefined || isGoalShown(goal, filter, today))}
              readOnly={readOnly}
            />
          )}
          {list.length > 0 &&
            today !== undefined &&
            !list.some((goal) => isGoalShown(goal, filter, today)) && (
              <EmptyState title="No goal fits these filters">Take a filter off to see more.</EmptyState>
            )}
          {list.length > 0 && !readOnly && <PledgesToAnswer />}
          {drafts.data !== undefined && seesDrafts && (
            <GoalDrafts goals={drafts.data.goals} onDone={ends.onDone} />
          )}
          {(open === 'goal' || open === 'vision') && <ProposeGoalDialog key={open} kind={open} {...ends} />}
          {open === 'order' && <OrderGoalsDialog goals={list} {...ends} />}
        </>
      )}
    </QueryStates>
  )
}
