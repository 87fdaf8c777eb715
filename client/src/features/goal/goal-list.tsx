import {
  accountabilityWord,
  nobodyAccountable,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { pledgesDue, pledgesOutstanding } from '@roundtable/shared/pledge/pledge-counts.ts'
import { Link } from '@tanstack/react-router'
import { counted } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'
import './goal.css'

type GoalSummary = Outputs['goal']['list'][number]

/** What each goal is, who is accountable, who has signed up to it and how it stands. */
export function GoalList({ goals, readOnly }: { goals: readonly GoalSummary[]; readOnly: boolean }) {
  const partnership = usePartnership()
  return (
    <ol className="goal-list">
      {goals.map((goal, index) => (
        <li key={goal.code} className="goal-item">
          <span className="goal-number" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <h2>
              <Link to={paths.goal} params={{ partnership, code: goal.code }}>
                {goal.wording}
              </Link>
            </h2>
            <p className="goal-item-child">“{goal.childWording}”</p>
            <p className="quiet small">{goal.populationOutcome}</p>
          </div>
          <dl className="goal-facts">
            {!readOnly && (
              <div>
                <dt>{accountabilityWord('accountable')}</dt>
                <dd>
                  {goal.accountable === null ? (
                    <span className="tag tag-late">{nobodyAccountable}</span>
                  ) : (
                    <>
                      {goal.accountable.agencyName}, {goal.accountable.title}
                    </>
                  )}
                </dd>
              </div>
            )}
            {goal.pledges !== null && pledgesDue(goal.pledges) > 0 && (
              <div>
                <dt>Pledged</dt>
                <dd>
                  {goal.pledges.signed} of {counted(pledgesDue(goal.pledges), 'agency', 'agencies')}
                  {pledgesOutstanding(goal.pledges) > 0 && (
                    <> · {pledgesOutstanding(goal.pledges)} outstanding</>
                  )}
                </dd>
              </div>
            )}
            <div>
              <dt>Measured by</dt>
              <dd>
                {goal.indicators === 0 ? 'nothing yet' : counted(goal.indicators, 'indicator')}
                {goal.offTarget > 0 && (
                  <>
                    {' · '}
                    <span className="goal-off">{goal.offTarget} off target</span>
                  </>
                )}
                {goal.worsening > 0 && <> · {goal.worsening} worsening for real</>}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ol>
  )
}
