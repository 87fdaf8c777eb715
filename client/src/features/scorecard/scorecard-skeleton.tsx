import { Skeleton } from '../../ui/skeleton.tsx'
import './scorecard.css'

/** The heights of the scorecard before its figures are there, so that nothing jumps. */
export function ScorecardSkeleton() {
  return (
    <>
      <div className="skeleton-bar skeleton-title" aria-hidden="true" />
      <div className="skeleton-bar skeleton-lead" aria-hidden="true" />
      <Skeleton height="5rem" label="Loading the scorecard" />
      {[4, 4, 3].map((rows, place) => (
        // The three blocks never change their order.
        <div key={`${rows}-${place === 0 ? 'first' : 'later'}`} className="goal-section">
          <div className="goal-head">
            <span className="skeleton-goal">&nbsp;</span>
          </div>
          <Skeleton lines={rows} height="3.75rem" label="" />
        </div>
      ))}
    </>
  )
}
