import { useQuery } from '@tanstack/react-query'
import { useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { useReadOnly } from '../base/read-only.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { GoalList } from '../features/goal/goal-list.tsx'
import { CsvLink } from '../ui/csv-link.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function GoalsPage() {
  const partnership = usePartnership()
  const readOnly = useReadOnly()
  const goals = useQuery(useProcedures().goal.list.queryOptions(useMoment()))
  return (
    <QueryStates query={goals} skeleton={<PageSkeleton rows={6} rowHeight="8rem" />}>
      {(list) => {
        const unsigned = list.reduce((sum, goal) => sum + goal.agencies - goal.pledged, 0)
        return (
          <>
            <PageHeader
              title="Goals"
              lead={readOnly ? counted(list.length, 'goal') : goalsLead(list.length, unsigned)}
              actions={
                <>
                  <CsvLink href={exportAddress('goals', partnership)}>Goals as CSV</CsvLink>
                  {!readOnly && (
                    <CsvLink href={exportAddress('pledges', partnership)}>Pledges as CSV</CsvLink>
                  )}
                </>
              }
            />
            {list.length === 0 ? (
              <EmptyState title="No goals yet" />
            ) : (
              <GoalList goals={list} readOnly={readOnly} />
            )}
          </>
        )
      }}
    </QueryStates>
  )
}

function goalsLead(goals: number, unsigned: number): string {
  const pledged =
    unsigned === 0 ? 'Every agency has signed up to each.' : `${counted(unsigned, 'pledge')} unsigned.`
  return `${counted(goals, 'goal')} the agencies set together. ${pledged}`
}
