import { useFocusStays } from '../use-focus-stays.ts'

type Chip = { key: string; label: string; onClear: () => void }

/** What narrows the view now, each with its own way out, and one for all. */
export function FilterChips({ chips, onClearAll }: { chips: readonly Chip[]; onClearAll: () => void }) {
  // A chip goes with its filter, and a table with the order it was in.
  useFocusStays()
  if (chips.length === 0) return null
  return (
    <ul className="filter-chips" aria-label="Filters in use">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className="chip" onClick={chip.onClear}>
            {chip.label}
            <span aria-hidden="true">×</span>
            <span className="unseen">, take this filter off</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button button-quiet" onClick={onClearAll}>
          Clear all filters
        </button>
      </li>
    </ul>
  )
}
