import {
  type challengeFilter,
  challengeOutcomes,
  challengeShows,
  challengeShowWord,
} from '@roundtable/shared/challenge/challenge-filter.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { stages, stageWord } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { ListField } from '../../base/list/use-list-view.ts'
import { FilterChoice, FilterSearch, ListFilters, namedChoices } from '../../ui/list/list-filters.tsx'
import type { Register } from './challenge-view.ts'

type Props = {
  field: (key: keyof typeof challengeFilter) => ListField
  agencies: Register['agencies']
}

/** What the register is narrowed by, in the address. */
export const ChallengeFilters = ({ field, agencies }: Props) => (
  <ListFilters>
    <FilterSearch {...field('search')} />
    <FilterChoice
      {...field('show')}
      label="Show"
      none="All"
      choices={challengeShows.map((value) => ({ value, word: challengeShowWord(value) }))}
    />
    <FilterChoice
      {...field('agency')}
      label="Agency"
      none="Any agency"
      choices={namedChoices(agencies, ({ code }) => code)}
    />
    <FilterChoice
      {...field('stage')}
      label="Stage"
      none="Any stage"
      choices={stages.map((each) => ({ value: String(each), word: `${each} ${stageWord(each)}` }))}
    />
    <FilterChoice
      {...field('outcome')}
      label="Outcome"
      none="Any outcome"
      choices={challengeOutcomes.map((value) => ({ value, word: challengeStateWord(value) }))}
    />
    <FilterChoice
      {...field('support')}
      label="Support"
      none="With or without"
      choices={[
        { value: 'offered', word: 'Offered' },
        { value: 'taken', word: 'Taken up' },
        { value: 'none', word: 'None offered' },
      ]}
    />
  </ListFilters>
)
