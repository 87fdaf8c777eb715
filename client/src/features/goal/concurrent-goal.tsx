import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { formatMoment } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { QueryStates } from '../../ui/query-states.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { GoalText } from './goal-problems.ts'

type Props = { code: string; typed: GoalText; onSeen: (standing: Outputs['goal']['get']) => void }
const labels = {
  wording: 'The goal',
  childWording: 'As a child would say it',
  why: 'Why this goal',
  populationOutcome: 'What would be different',
  story: 'The story so far',
} as const
const keys = ['wording', 'childWording', 'why', 'populationOutcome', 'story'] as const

/** What stands now, where it differs from what was typed; having seen it, the person may save over it. */
export function ConcurrentGoal({ code, typed, onSeen }: Props) {
  const options = useProcedures().goal.get.queryOptions({ code })
  const standing = useQuery({ ...options, staleTime: 0, refetchOnMount: 'always' })
  const fresh = standing.isFetching ? undefined : standing.data
  useEffect(() => {
    if (fresh !== undefined) onSeen(fresh)
  }, [fresh, onSeen])
  return (
    <QueryStates query={standing} skeleton={<Skeleton lines={3} />} part>
      {(goal) => (
        <div className="stands">
          <strong>
            {goal.recordedBy ?? 'Somebody'} saved another version on {formatMoment(goal.recordedAt)}
          </strong>
          <p>What you typed is still below, and what you left alone now reads as they wrote it.</p>
          {keys.some((key) => goal[key] !== typed[key]) && (
            <p>Where you both changed the same, theirs reads:</p>
          )}
          <dl className="facts">
            {keys
              .filter((key) => goal[key] !== typed[key])
              .map((key) => (
                <div key={key}>
                  <dt>{labels[key]}</dt>
                  <dd>{goal[key] === '' ? 'Left empty' : goal[key]}</dd>
                </div>
              ))}
          </dl>
        </div>
      )}
    </QueryStates>
  )
}
