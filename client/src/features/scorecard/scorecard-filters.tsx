import { localDay, momentAt } from '@roundtable/shared/base/local-time.ts'
import { daysBefore, momentPresets, shortMoment } from '@roundtable/shared/past/as-at-rules.ts'
import {
  assurances,
  assuranceWord,
  signals,
  signalWord,
  statuses,
  statusWord,
} from '@roundtable/shared/reading/reading-words.ts'
import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import { type ScorecardFilter, scorecardFilter } from '@roundtable/shared/scorecard/scorecard-filter.ts'
import { isMoment } from '../../base/as-at.ts'
import { dayOf } from '../../base/format.ts'
import type { ViewState } from '../../base/view-state.ts'
import { indicatorFilterWord } from '../../parts/indicator-chips.ts'
import { SelectField } from '../../ui/field.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { filterChipsOf } from './filter-chips-of.ts'

/** Every filter taken off. */
export const noFilter: ViewState = Object.fromEntries(
  Object.keys(scorecardFilter).map((key) => [key, undefined]),
)

type Props = { view: ScorecardView; filter: ScorecardFilter; onChange: (change: ViewState) => void }

export function ScorecardFilters({ view, filter, onChange }: Props) {
  const chips = filterChipsOf(view, filter)
  const select = (
    key: 'goal' | 'agency' | 'status' | 'signal' | 'assurance' | 'theme' | 'changedSince',
    label: string,
    all: string,
    options: Option[],
  ) => (
    <SelectField
      id={`filter-${key}`}
      label={label}
      value={filter[key] ?? ''}
      onChange={(event) => onChange({ [key]: event.target.value })}
    >
      <option value="">{all}</option>
      {options.map(({ value, word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </SelectField>
  )
  return (
    <div className="scorecard-filters">
      <details open={chips.length > 0 || undefined}>
        <summary>Filter by goal, agency, status, theme or what changed</summary>
        <div className="filters">
          {select(
            'goal',
            'Goal',
            'All goals',
            view.goals.map((goal) => ({ value: goal.code, word: goal.wording })),
          )}
          {select(
            'agency',
            indicatorFilterWord.agency,
            'All agencies',
            view.agencies.map((a) => ({ value: a.code, word: a.name })),
          )}
          {select(
            'status',
            'Status',
            'Every status',
            statuses.map((s) => ({ value: s, word: statusWord(s) })),
          )}
          {select(
            'signal',
            indicatorFilterWord.signal,
            'Everything',
            signals.map((s) => ({ value: s, word: signalWord(s) })),
          )}
          {select(
            'assurance',
            indicatorFilterWord.assurance,
            'Reliably or not',
            assurances.map((a) => ({ value: a, word: assuranceWord(a) })),
          )}
          {select(
            'theme',
            'Theme',
            'All themes',
            view.themes.map((theme) => ({ value: theme, word: theme })),
          )}
          {select(
            'changedSince',
            'Changed since',
            'Whether or not it changed',
            sinceOptions(filter.changedSince),
          )}
        </div>
      </details>
      <FilterChips
        chips={chips.map((chip) => ({ ...chip, onClear: () => onChange({ [chip.key]: undefined }) }))}
        onClearAll={() => onChange(noFilter)}
      />
    </div>
  )
}

type Option = { value: string; word: string }

/** Moments asked for often, and the one the address names. */
function sinceOptions(current: string | undefined): Option[] {
  const now = momentAt(localDay(new Date().toISOString()), '00:00')
  const often = [
    { value: shortMoment(daysBefore(now, 30)), word: '30 days ago' },
    ...momentPresets(now).map(({ moment, word }) => ({ value: shortMoment(moment), word })),
  ]
  if (current === undefined || often.some(({ value }) => value === current)) return often
  return [...often, { value: current, word: isMoment(current) ? dayOf(current) : current }]
}
