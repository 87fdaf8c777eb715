import { itemsOn } from '@roundtable/shared/framework/framework-items.ts'
import type { GoalFilter } from '@roundtable/shared/goal/goal-filter.ts'
import type { ViewState } from '../../base/view-state.ts'
import { SelectField } from '../../ui/field.tsx'

type Props = { filter: GoalFilter; today: string; change: (part: ViewState) => void }

/** Goals by the item of a framework they serve, and those that are to be mapped. */
export function GoalFilters({ filter, today, change }: Props) {
  return (
    <div className="filters goal-filters">
      <SelectField
        id="goals-item"
        label="Serves"
        value={filter.item ?? ''}
        onChange={({ target }) => change({ item: target.value })}
      >
        <option value="">Any item of a framework, or none</option>
        {itemsOn(today).map(({ item, words }) => (
          <option key={item} value={item}>
            {words}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="goals-mapping"
        label="Mapping"
        value={filter.mapping ?? ''}
        onChange={({ target }) => change({ mapping: target.value })}
      >
        <option value="">Every goal</option>
        <option value="anew">To be mapped anew</option>
        <option value="none">Not mapped yet</option>
      </SelectField>
    </div>
  )
}
