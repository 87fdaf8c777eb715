import { useQuery } from '@tanstack/react-query'
import { useMoment } from '../base/as-at.ts'
import { exportAddress } from '../base/paths.ts'
import { useReadOnly } from '../base/read-only.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { GoalList } from '../features/goal/goal-list.tsx'
import { goalsComeFirst, goalsLead } from '../features/goal/goal-words.ts'
import { CsvLink } from '../parts/csv-link.tsx'
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
        return (
          <>
            <PageHeader
              title="Goals"
              lead={goalsLead(list)}
              actions={
                <>
                  <CsvLink href={exportAddress('goals', partnership, {})}>Goals as CSV</CsvLink>
                  {!readOnly && (
                    <CsvLink href={exportAddress('pledges', partnership, {})}>Pledges as CSV</CsvLink>
                  )}
                </>
              }
            />
            {list.length === 0 ? (
              <EmptyState title="No goals yet">{goalsComeFirst}</EmptyState>
            ) : (
              <GoalList goals={list} readOnly={readOnly} />
            )}
          </>
        )
      }}
    </QueryStates>
  )
}
