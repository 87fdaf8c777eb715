import { Link } from '@tanstack/react-router'
import { useAsAt } from '../../base/as-at.ts'
import { paths } from '../../base/paths.ts'
import { type Me, usePartnership } from '../../base/trpc.ts'

/** What comes first where no goal is agreed, and the way there for whoever has a part in it. */
export function EmptyScorecard({ may }: { may: Me['may'] }) {
  const partnership = usePartnership()
  if (useAsAt() !== null) return <p className="scorecard-empty">No goal had been agreed by then.</p>
  if (may.includes('keep the partnership')) {
    return (
      <div className="scorecard-empty">
        <p>The set-up page says what is done, what is missing and what can wait.</p>
        <Link className="button button-primary" to={paths.setUp} params={{ partnership }}>
          Set the partnership up
        </Link>
      </div>
    )
  }
  if (may.includes('open grants')) {
    return (
      <div className="scorecard-empty">
        <p>You see the goals your seat names, once the board has agreed them.</p>
        <Link className="button button-primary" to={paths.grants} params={{ partnership }}>
          See what is shared with you
        </Link>
      </div>
    )
  }
  if (!may.includes('see goals that are not agreed')) {
    return <p className="scorecard-empty">It opens when the board has agreed the first goals.</p>
  }
  return (
    <div className="scorecard-empty">
      <p>The board agrees goals; those that are proposed stand on the page of goals.</p>
      <Link className="button button-primary" to={paths.goals} params={{ partnership }}>
        See the goals
      </Link>
    </div>
  )
}
