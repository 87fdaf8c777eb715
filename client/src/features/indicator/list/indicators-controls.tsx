import { chosenKeys, type IndicatorChoices } from '@roundtable/shared/indicator/indicator-choices.ts'
import type { IndicatorFilter } from '@roundtable/shared/reading/indicator-filter.ts'
import type { ChangeView } from '../../../base/view-state.ts'
import { indicatorChips, indicatorFilterWord } from '../../../parts/indicator-chips.ts'
import { SelectField } from '../../../ui/field.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { FilterChips } from '../../../ui/list/filter-chips.tsx'
import { noFilter } from './indicators-filter.ts'
import { choosable, columnWord, type TableView, withColumn } from './indicators-view.ts'

type Props = {
  choices: IndicatorChoices
  filter: IndicatorFilter
  view: TableView
  change: ChangeView
}

const everything = {
  goal: 'All goals',
  agency: 'All agencies',
  status: 'Every status',
  signal: 'Everything',
  assurance: 'Reliably or not',
  theme: 'All themes',
  frequency: 'Every frequency',
} as const

/** What is shown of all indicators, in which order and with which columns. */
export function IndicatorsControls({ choices, filter, view, change }: Props) {
  const nameIn = (list: readonly { value: string; word: string }[]) => (code: string) =>
    list.find(({ value }) => value === code)?.word
  const names = { goal: nameIn(choices.goal), agency: nameIn(choices.agency) }
  const chips = indicatorChips(filter, names)
  return (
    <div className="indicators-controls">
      <div className="filters">
        <SearchField
          id="indicators-search"
          label="Search by name or code"
          text={filter.search ?? ''}
          onSearch={(search) => change({ search, page: undefined }, 'typed')}
        />
        {chosenKeys.map((key) => (
          <SelectField
            key={key}
            id={`indicators-${key}`}
            label={indicatorFilterWord[key]}
            value={filter[key] ?? ''}
            onChange={(event) => change({ [key]: event.target.value, page: undefined })}
          >
            <option value="">{everything[key]}</option>
            {choices[key].map(({ value, word }) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </SelectField>
        ))}
        <SelectField
          id="indicators-group"
          label="Grouped by"
          value={view.group}
          onChange={(event) =>
            change({ group: event.target.value === 'goal' ? undefined : event.target.value, page: undefined })
          }
        >
          <option value="goal">Goal</option>
          <option value="agency">Accountable agency</option>
          <option value="none">Not grouped</option>
        </SelectField>
      </div>
      <details className="indicators-columns">
        <summary>Choose columns</summary>
        <fieldset>
          <legend className="unseen">Columns shown</legend>
          {choosable.map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                checked={view.columns.includes(column)}
                onChange={() => change({ columns: withColumn(view, column) })}
              />
              {columnWord[column]}
            </label>
          ))}
        </fieldset>
      </details>
      <FilterChips
        chips={chips.map((chip) => ({
          ...chip,
          onClear: () => change({ [chip.key]: undefined, page: undefined }),
        }))}
        onClearAll={() => change(noFilter)}
      />
    </div>
  )
}
