import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'

export type Unanswered = { code: string; name: string; isDraft: boolean }
type Props = {
  list: readonly Unanswered[]
  mayAssign: boolean
  onAssign: (indicators: readonly Unanswered[]) => void
}

/** Indicators nobody is accountable for: the list that should be empty; any number are assigned in one act. */
export function NobodyList({ list, mayAssign, onAssign }: Props) {
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
        <h2 id="nobody-title">Indicators nobody is accountable for</h2>
        {mayAssign && list.length > 1 && (
          <span className="button-row">
            <label className="check">
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
              All {list.length}
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
      {list.length === 0 ? (
        <p className="nobody-none">None: every indicator has an accountable agency and a named role.</p>
      ) : (
        <ul className="nobody-list">
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
