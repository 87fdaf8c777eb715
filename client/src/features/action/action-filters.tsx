import {
  type actionFilter,
  actionGroups,
  actionGroupWord,
  actionWhose,
  actionWhoseWord,
} from '@roundtable/shared/action/action-filter.ts'
import type { ListField } from '../../base/list/use-list-view.ts'
import {
  FilterChoice,
  FilterPills,
  FilterSearch,
  ListFilters,
  namedChoices,
} from '../../ui/list/list-filters.tsx'
import type { ActionList } from './action-words.ts'

type Props = {
  list: Pick<ActionList, 'whose' | 'groups' | 'agencies'>
  field: (key: keyof typeof actionFilter) => ListField
}

/** Whose actions, how they stand, and of which agency; all of it stands in the address. */
export const ActionFilters = ({ list, field }: Props) => (
  <ListFilters
    pills={
      <>
        <FilterPills
          {...field('whose')}
          label="Whose"
          usual="all"
          pills={actionWhose.map((value) => ({
            value,
            label: `${actionWhoseWord(value)} (${list.whose[value]})`,
          }))}
        />
        <FilterPills
          {...field('show')}
          label="Show"
          pills={actionGroups.map((value) => ({
            value,
            label: `${actionGroupWord(value)} (${list.groups[value]})`,
          }))}
        />
      </>
    }
  >
    <FilterSearch {...field('search')} />
    <FilterChoice
      {...field('agency')}
      label="Agency"
      none="All agencies"
      choices={namedChoices(list.agencies, ({ code }) => code)}
    />
  </ListFilters>
)
