import { useQuery } from '@tanstack/react-query'
import { GoalList } from '../features/goal/goal-list.tsx'
import { counted } from '../format.ts'
import { exportAddress } from '../paths.ts'
import { usePartnership, useProcedures } from '../trpc.ts'
import { CsvLink } from '../ui/csv-link.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function GoalsPage() {
  const partnership = usePartnership()
  const goals = useQuery(useProcedures().goal.list.queryOptions())
  return (
    <QueryStates query={goals} skeleton={<PageSkeleton rows={6} rowHeight="8rem" />}>
      {(list) => {
        const unsigned = list.reduce((sum, goal) => sum + goal.agencies - goal.pledged, 0)
        return (
          <>
            <PageHeader
              title="Goals"
              lead={`${counted(list.length, 'goal')} the agencies set together. ${
                unsigned === 0
                  ? 'Every agency has signed up to each.'
                  : `${counted(unsigned, 'pledge')} unsigned.`
              }`}
              actions={
                <>
                  <CsvLink href={exportAddress('goals', partnership)}>Goals as CSV</CsvLink>
                  <CsvLink href={exportAddress('pledges', partnership)}>Pledges as CSV</CsvLink>
                </>
              }
            />
            {list.length === 0 ? <EmptyState title="No goals yet" /> : <GoalList goals={list} />}
          </>
        )
      }}
    </QueryStates>
  )
}
