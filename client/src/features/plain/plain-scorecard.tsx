import { plainHeadline } from '@roundtable/shared/plain/plain-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../../base/as-at.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { PlainRows } from './plain-rows.tsx'

/** Each goal in the young people's words, and what is counted to see whether it is so. */
export function PlainScorecard() {
  const partnership = usePartnership()
  const scorecard = useQuery(useProcedures().scorecard.get.queryOptions(useMoment()))
  return (
    <QueryStates query={scorecard} skeleton={<PageSkeleton rows={8} />}>
      {({ vision, counts, goals }) => (
        <>
          <PageHeader
            printed
            title={counts.indicators === 0 ? 'Nothing is counted yet' : plainHeadline(counts)}
            lead={vision === null ? undefined : vision.childWording || vision.wording}
          />
          {goals.length === 0 && (
            <EmptyState title="There is no goal yet">
              The partners agree what they want for children. Then it is here, with what they count to see if
              it is so.
            </EmptyState>
          )}
          {goals.map(({ code, wording, childWording, rows }) => (
            <section key={code} className="plain-goal" aria-labelledby={`goal-${code}`}>
              <h2 id={`goal-${code}`}>
                <Link to={paths.goal} params={{ partnership, code }}>
                  {childWording || wording}
                </Link>
              </h2>
              <PlainRows rows={rows} />
            </section>
          ))}
        </>
      )}
    </QueryStates>
  )
}
