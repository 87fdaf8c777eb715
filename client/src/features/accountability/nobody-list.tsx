import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'

export type Unanswered = { code: string; name: string; isDraft: boolean }
type Goal = { code: string; wording: string }
type Props = {
  goals: readonly Goal[]
  list: readonly Unanswered[]
  mayAssign: boolean
  onAssignGoal: (goal: Goal) => void
  onAssign: (indicators: readonly Unanswered[]) => void
}

/** What nobody is accountable for: the list that should be empty; any number are assigned in one act. */
export function NobodyList({ goals, list, mayAssign, onAssignGoal, onAssign }: Props) {
  const partnership = usePartnership()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const taken = list.filter(({ code }) => chosen.has(code))
  const isAll = taken.length === list.length
  const choose = (codes: readonly string[], isChosen: boolean) => {
    const after = new Set(chosen)
    for (const code of codes) {
      if (isChosen) after.add(code)
      else after.delete(code)
    }
    setChosen(after)
  }
  return (
    <section aria-labelledby="nobody-title">
      <div className="section-head">
        <h2 id="nobody-title">What nobody is accountable for</h2>
        {mayAssign && list.length > 1 && (
          <span className="button-row">
            <label className="check unprinted">
              <input
                type="checkbox"
                checked={isAll}
                onChange={({ target }) =>
                  choose(
                    list.map(({ code }) => code),
                    target.checked,
                  )
                }
              />
              All {counted(list.length, 'indicator')}
            </label>
            <Button
              look="primary"
              refusedBecause={taken.length === 0 ? 'Choose at least one indicator.' : null}
              onClick={() => onAssign(taken)}
            >
              {taken.length === 0 ? 'Assign what is chosen' : `Assign ${counted(taken.length, 'indicator')}`}
            </Button>
          </span>
        )}
      </div>
      {list.length + goals.length === 0 ? (
        <p className="nobody-none">
          Nothing: every goal and every indicator has an accountable agency and a named role.
        </p>
      ) : (
        <ul className="nobody-list">
          {goals.map((goal) => (
            <li key={goal.code}>
              <span>
                <Link to={paths.goal} params={{ partnership, code: goal.code }}>
                  {goal.wording}
                </Link>{' '}
                <span className="quiet">{goal.code}</span> <span className="tag">Goal</span>
              </span>
              {mayAssign && (
                <Button onClick={() => onAssignGoal(goal)}>
                  Assign<span className="unseen"> {goal.code}</span>
                </Button>
              )}
            </li>
          ))}
          {list.map((indicator) => (
            <li key={indicator.code}>
              <span>
                {mayAssign && list.length > 1 && (
                  <label className="check nobody-check">
                    <input
                      type="checkbox"
                      checked={chosen.has(indicator.code)}
                      onChange={({ target }) => choose([indicator.code], target.checked)}
                    />
                    <span className="unseen">Choose {indicator.name}</span>
                  </label>
                )}
                <Link to={paths.indicator} params={{ partnership, code: indicator.code }}>
                  {indicator.name}
                </Link>{' '}
                <span className="quiet">{indicator.code}</span>
                {indicator.isDraft && <span className="tag">Draft</span>}
              </span>
              {mayAssign && (
                <Button onClick={() => onAssign([indicator])}>
                  Assign<span className="unseen"> {indicator.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
