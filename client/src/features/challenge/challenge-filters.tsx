import {
  type ChallengeFilter,
  challengeOutcomes,
  challengeShows,
  challengeShowWord,
} from '@roundtable/shared/challenge/challenge-filter.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { stages, stageWord } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { ChangeView } from '../../base/view-state.ts'
import { SelectField } from '../../ui/field.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import type { RegisterRow } from './challenge-view.ts'

type Props = { filter: ChallengeFilter; rows: readonly RegisterRow[]; change: ChangeView }

/** What the register is narrowed by, in the address. */
export function ChallengeFilters({ filter, rows, change }: Props) {
  const agencies = new Map(
    rows.flatMap(({ from, to }) => [
      [to.code, to.name] as const,
      ...(from.agencyCode === null ? [] : [[from.agencyCode, from.name] as const]),
    ]),
  )
  return (
    <div className="filters challenge-filters">
      <SearchField
        id="challenges-search"
        label="Search"
        text={filter.search ?? ''}
        onSearch={(search) => change({ search }, 'typed')}
      />
      <Select
        id="show"
        label="Show"
        none="All"
        value={filter.show}
        change={change}
        options={challengeShows.map((each) => [each, challengeShowWord(each)])}
      />
      <Select
        id="agency"
        label="Agency"
        none="Any agency"
        value={filter.agency}
        change={change}
        options={[...agencies]}
      />
      <Select
        id="stage"
        label="Stage"
        none="Any stage"
        value={filter.stage}
        change={change}
        options={stages.map((each) => [String(each), `${each} ${stageWord(each)}`])}
      />
      <Select
        id="outcome"
        label="Outcome"
        none="Any outcome"
        value={filter.outcome}
        change={change}
        options={challengeOutcomes.map((each) => [each, challengeStateWord(each)])}
      />
      <Select
        id="support"
        label="Support"
        none="With or without"
        value={filter.support}
        change={change}
        options={[
          ['offered', 'Offered'],
          ['taken', 'Taken up'],
          ['none', 'None offered'],
        ]}
      />
    </div>
  )
}

type SelectProps = {
  id: 'show' | 'agency' | 'stage' | 'outcome' | 'support'
  label: string
  none: string
  value: string | undefined
  change: ChangeView
  options: readonly (readonly [string, string])[]
}

const Select = ({ id, label, none, value = '', change, options }: SelectProps) => (
  <SelectField
    id={`challenges-${id}`}
    label={label}
    value={value}
    onChange={({ target }) => change({ [id]: target.value })}
  >
    <option value="">{none}</option>
    {options.map(([code, word]) => (
      <option key={code} value={code}>
        {word}
      </option>
    ))}
  </SelectField>
)
