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
import { longestViewName } from '@roundtable/shared/scorecard/named-view-form.ts'
import type { ReadingOrder } from '@roundtable/shared/scorecard/reading-order.ts'
import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import {
  countRows,
  filterGoals,
  type ScorecardFilter,
  scorecardFilter,
} from '@roundtable/shared/scorecard/scorecard-filter.ts'
import { type ScorecardOrder, writeOrder } from '@roundtable/shared/scorecard/scorecard-order.ts'
import { isMoment } from '../../base/as-at.ts'
import { dayOf } from '../../base/format.ts'
import { withChosen } from '../../base/list/gone-choice.ts'
import type { ViewState } from '../../base/view-state.ts'
import { indicatorFilterWord } from '../../parts/indicator-chips.ts'
import { SelectField } from '../../ui/field.tsx'
import { FilterChips } from '../../ui/list/filter-chips.tsx'
import { TogglePills } from '../../ui/toggle-pills.tsx'
import { filterChipsOf } from './filter-chips-of.ts'

/** Every filter taken off, the rows under their goals again. */
export const noFilter: ViewState = Object.fromEntries(
  [...Object.keys(scorecardFilter), 'sort', 'view'].map((key) => [key, undefined]),
)

const orderWords: Record<ReadingOrder, string> = {
  status: 'Status, off target first',
  signal: 'What the figures say, worsening first',
  assurance: 'Will it meet the target, least likely first',
  name: 'Code',
  latest: 'Latest figure',
  agency: 'Accountable agency',
}
const offered = ['status', 'signal', 'assurance', 'name', 'agency'] as const
const orderWord = ({ id, desc }: ScorecardOrder) => `${orderWords[id]}${desc ? ', the other way round' : ''}`

type Props = {
  view: ScorecardView
  filter: ScorecardFilter
  order: ScorecardOrder | null
  /** What somebody called this view. */
  name: string | undefined
  onChange: (change: ViewState) => void
}

export function ScorecardFilters({ view, filter, order, name, onChange }: Props) {
  const chips = [
    ...(name === undefined
      ? []
      : [{ key: 'view' as const, label: `View: ${name.slice(0, longestViewName)}` }]),
    ...filterChipsOf(view, filter),
    ...(order === null ? [] : [{ key: 'sort' as const, label: `In order of: ${orderWord(order)}` }]),
  ]
  const attention = countRows(filterGoals(view.goals, { only: 'attention' }))
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
      {withChosen(options, filter[key] ?? '').map(({ value, word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </SelectField>
  )
  return (
    <div className="scorecard-filters">
      <TogglePills
        label="Show"
        pills={[{ value: 'attention', label: `Only off target or worsening (${attention})` }]}
        pressed={filter.only === undefined ? [] : [filter.only]}
        onPress={(only) => onChange({ only: filter.only === only ? undefined : only })}
      />
      <details open={chips.length > 0 || undefined}>
        <summary>Filter or put in order: goal, agency, status, theme, what changed</summary>
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
          <SelectField
            id="filter-sort"
            label="In order of"
            value={order === null ? '' : writeOrder(order)}
            onChange={(event) => onChange({ sort: event.target.value })}
          >
            <option value="">Goals</option>
            {offered.map((id) => (
              <option key={id} value={id}>
                {orderWords[id]}
              </option>
            ))}
            {order !== null && (order.desc || !offered.some((id) => id === order.id)) && (
              <option value={writeOrder(order)}>{orderWord(order)}</option>
            )}
          </SelectField>
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
