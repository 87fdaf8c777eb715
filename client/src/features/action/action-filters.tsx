import {
  type ActionFilter,
  actionGroups,
  actionGroupWord,
  actionWhose,
  actionWhoseWord,
} from '@roundtable/shared/action/action-filter.ts'
import { useCallback } from 'react'
import type { ViewState } from '../../base/view-state.ts'
import { SelectField } from '../../ui/field.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { TogglePills } from '../../ui/toggle-pills.tsx'
import type { ActionList } from './action-words.ts'

type Props = {
  list: Pick<ActionList, 'whose' | 'groups' | 'agencies'>
  filter: ActionFilter
  change: (part: ViewState, how?: 'typed') => void
}

/** Whose actions, how they stand, and of which agency; all of it stands in the address. */
export function ActionFilters({ list, filter, change }: Props) {
  const search = useCallback((text: string) => change({ search: text, page: undefined }, 'typed'), [change])
  const whose = filter.whose ?? 'all'
  return (
    <div className="action-filters">
      <TogglePills
        label="Whose"
        pills={actionWhose.map((value) => ({
          value,
          label: `${actionWhoseWord(value)} (${list.whose[value]})`,
        }))}
        pressed={[whose]}
        onPress={(value) => change({ whose: value === 'all' ? undefined : value, page: undefined })}
      />
      <TogglePills
        label="Show"
        pills={actionGroups.map((value) => ({
          value,
          label: `${actionGroupWord(value)} (${list.groups[value]})`,
        }))}
        pressed={filter.show === undefined ? [] : [filter.show]}
        onPress={(value) => change({ show: value === filter.show ? undefined : value, page: undefined })}
      />
      <div className="filters">
        <SearchField id="actions-search" label="Search" text={filter.search ?? ''} onSearch={search} />
        {list.agencies.length > 1 && (
          <SelectField
            id="actions-agency"
            label="Agency"
            value={filter.agency ?? ''}
            onChange={(event) => change({ agency: event.target.value, page: undefined })}
          >
            <option value="">All agencies</option>
            {list.agencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </div>
  )
}
