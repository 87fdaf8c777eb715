import { type ReactNode, useCallback } from 'react'
import { withChosen } from '../../base/list/gone-choice.ts'
import type { ListField } from '../../base/list/use-list-view.ts'
import { type Choice, ChoiceField } from '../choice-field.tsx'
import { SearchField } from '../form/search-field.tsx'
import { TogglePills } from '../toggle-pills.tsx'
import './list.css'

/** What a list is narrowed by: switches first, then fields side by side. */
export const ListFilters = ({ pills, children }: { pills?: ReactNode; children?: ReactNode }) => (
  <div className="list-filters unprinted">
    {pills}
    {children !== undefined && <div className="filters">{children}</div>}
  </div>
)

type PillsProps<T extends string> = ListField & {
  label: string
  pills: readonly { value: T; label: string }[]
  /** What is shown while nothing is chosen; without one, pressing again takes the filter off. */
  usual?: T
}

export function FilterPills<T extends string>({ name, value, change, label, pills, usual }: PillsProps<T>) {
  const pressed = pills.flatMap((pill) => (pill.value === (value === '' ? usual : value) ? [pill.value] : []))
  return (
    <TogglePills
      label={label}
      pills={pills}
      pressed={pressed}
      onPress={(pill) => change({ [name]: pill === (usual ?? value) ? undefined : pill })}
    />
  )
}

type ChoiceProps = ListField & { label: string; none: string; choices: readonly Choice[] }

/** One of several values; nothing where there is nothing to choose between. */
export function FilterChoice({ name, change, choices, value, ...field }: ChoiceProps) {
  if (choices.length < 2 && value === '') return null
  return (
    <ChoiceField
      {...field}
      value={value}
      choices={withChosen(choices, value)}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  )
}

/** The words of a list; its field keeps the caret while the address follows. */
export function FilterSearch({ id, name, value, change }: ListField) {
  const search = useCallback((text: string) => change({ [name]: text }, 'typed'), [change, name])
  return <SearchField id={id} label="Search" text={value} onSearch={search} />
}

/** Agencies, boards: what is told apart by a code and called by a name. */
export const namedChoices = <T extends { name: string }>(
  all: readonly T[],
  value: (each: T) => string,
): readonly Choice[] => all.map((each) => ({ value: value(each), word: each.name }))
