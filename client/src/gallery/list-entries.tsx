import { pageOf } from '@roundtable/shared/list/paged.ts'
import { FilterChoice, FilterPills, FilterSearch, ListFilters } from '../ui/list/list-filters.tsx'
import { ListRows } from '../ui/list/list-rows.tsx'
import { type GalleryEntry, givenWhole, manyRows } from './gallery-entry.ts'

const change = () => {}
const field = (id: string, name: string, value = '') => ({ id: `${id}-${name}`, name, value, change })
const choices = (count: number) => manyRows(count).map((n) => ({ value: `a${n}`, word: `Agency ${n}` }))

const filters = (id: string, agencies: number) => (
  <ListFilters
    pills={
      <FilterPills
        {...field(id, 'show')}
        label="Show"
        usual="open"
        pills={[
          { value: 'open', label: 'Open (3)' },
          { value: 'all', label: 'All (9)' },
        ]}
      />
    }
  >
    <FilterChoice {...field(id, 'agency')} label="Owner" none="Any agency" choices={choices(agencies)} />
    <FilterSearch {...field(id, 'q', 'referral')} />
  </ListFilters>
)

function rows(count: number, all = count) {
  const { rows: shown, ...paged } = pageOf(manyRows(count), {})
  const nothing = { title: 'No issue has been raised yet', first: 'An issue says what is off course.' }
  return (
    <ListRows list={{ ...paged, all }} one="issue" nothing={nothing} change={change}>
      <ul>
        {shown.map((n) => (
          <li key={n}>Issue {n}</li>
        ))}
      </ul>
    </ListRows>
  )
}

export const listEntries: readonly GalleryEntry[] = [
  {
    name: 'What a list is narrowed by',
    files: ['ui/list/list-filters.tsx'],
    states: {
      ...givenWhole,
      usual: (id) => filters(id, 4),
      empty: (id) => filters(id, 1),
      many: (id) => filters(id, 500),
    },
  },
  {
    name: 'Rows of a list, page by page',
    files: ['ui/list/list-rows.tsx'],
    states: {
      ...givenWhole,
      usual: () => rows(3, 9),
      empty: () => (
        <>
          {rows(0)}
          {rows(0, 9)}
        </>
      ),
      many: () => rows(500),
    },
  },
]
