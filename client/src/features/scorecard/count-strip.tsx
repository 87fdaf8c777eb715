import type { ViewState } from '../../base/view-state.ts'
import type { ScorecardCount } from './scorecard-counts.ts'

type Props = { counts: ScorecardCount[]; onChange: (change: ViewState) => void }

/** What matters in numbers; pressing one shows only what it counts, pressing it again shows all. */
export function CountStrip({ counts, onChange }: Props) {
  return (
    <ul className="counts" aria-label="Show only">
      {counts.map(({ count, word, key, value, pressed, weighs }) => (
        <li key={value}>
          <button
            type="button"
            className={weighs && count > 0 ? 'count count-weighs' : 'count'}
            aria-pressed={pressed}
            disabled={count === 0 && !pressed}
            onClick={() => onChange({ [key]: pressed ? undefined : value })}
          >
            <span className="count-number">{count}</span>
            <span className="count-word">{word}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
