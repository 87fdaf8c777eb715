import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { counted } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { IndicatorRows } from './indicator-rows.tsx'
import { PledgeDots } from './pledge-dots.tsx'

type Props = {
  goal: ScorecardView['goals'][number]
  place: number
  first: boolean
  filtered: boolean
  sort?: ComponentProps<typeof IndicatorRows>['sort']
}

export function GoalSection({ goal, place, first, filtered, sort }: Props) {
  const partnership = usePartnership()
  const id = `goal-${goal.code}`
  return (
    <section
      className="goal-section"
      aria-labelledby={id}
      style={{ containIntrinsicBlockSize: `auto ${heightOf(goal.rows.length)}px` }}
    >
      <div className="goal-head">
        <span className="goal-place">Goal {place}</span>
        <h2 id={id}>
          <Link to={paths.goal} params={{ partnership, code: goal.code }}>
            {goal.wording}
          </Link>
        </h2>
        {goal.childWording !== '' && <q className="goal-child">{goal.childWording}</q>}
        {goal.pledges !== null && <PledgeDots pledges={goal.pledges} />}
      </div>
      {goal.rows.length === 0 ? (
        <p className="goal-bare quiet">No headline indicator measures this goal yet.</p>
      ) : (
        <IndicatorRows
          rows={goal.rows}
          caption={`Headline indicators of: ${goal.wording}`}
          headSeen={first}
          sort={sort}
        />
      )}
      {!filtered && goal.otherIndicators > 0 && (
        <p className="goal-others">
          <Link to={paths.indicators} params={{ partnership }} search={{ goal: goal.code }}>
            {counted(goal.otherIndicators, 'more indicator')} of this goal
          </Link>
        </p>
      )}
    </section>
  )
}

/** About how high a goal with so many rows is, for as long as it lies out of sight and is not drawn. */
const heightOf = (rows: number): number => 110 + rows * (globalThis.innerWidth < 761 ? 270 : 120)
