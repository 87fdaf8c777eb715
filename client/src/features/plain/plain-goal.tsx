import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMoment } from '../../base/as-at.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { PlainRows } from './plain-rows.tsx'

/** One goal, and everything that is counted for it. */
export function PlainGoal({ after }: { after: (goal: Outputs['goal']['get']) => ReactNode }) {
  const { code = '' } = useParams({ strict: false })
  const partnership = usePartnership()
  const goal = useQuery(useProcedures().goal.get.queryOptions({ code, ...useMoment() }))
  return (
    <QueryStates query={goal} skeleton={<PageSkeleton rows={6} />}>
      {(view) => {
        const { wording, childWording, populationOutcome, indicators } = view
        return (
          <>
            <PageHeader
              printed
              title={childWording || wording}
              crumbs={
                <Link to={paths.goals} params={{ partnership }}>
                  What we want
                </Link>
              }
              lead={childWording === '' ? undefined : wording}
            />
            {populationOutcome !== '' && <p className="prose">{populationOutcome}</p>}
            <div className="section-head plain-counted">
              <h2>What we count</h2>
              <Link to={paths.raiseIssue} params={{ partnership }} search={{ goal: code }}>
                Tell us something is wrong
              </Link>
            </div>
            {indicators.length === 0 ? <p>Nothing is counted yet.</p> : <PlainRows rows={indicators} />}
            {after(view)}
          </>
        )
      }}
    </QueryStates>
  )
}
