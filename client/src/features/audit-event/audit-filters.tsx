import { actCategories, actCategoryWord } from '@roundtable/shared/act/acts.ts'
import type { AuditEventFilter } from '@roundtable/shared/member/audit-event-filter.ts'
import type { ChangeView, ViewState } from '../../base/view-state.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'

type Props = {
  filter: AuditEventFilter
  agencies: readonly { code: string; name: string }[]
  change: ChangeView
}

export function AuditFilters({ filter, agencies, change }: Props) {
  const turn = (part: ViewState) => change({ ...part, page: undefined })
  return (
    <div className="filters audit-filters">
      <SelectField
        id="audit-category"
        label="About"
        value={filter.category ?? ''}
        onChange={(event) => turn({ category: event.target.value })}
      >
        <option value="">Everything</option>
        {actCategories.map((category) => (
          <option key={category} value={category}>
            {actCategoryWord(category)}
          </option>
        ))}
      </SelectField>
      {agencies.length > 1 && (
        <SelectField
          id="audit-agency"
          label="Agency"
          value={filter.agency ?? ''}
          onChange={(event) => turn({ agency: event.target.value })}
        >
          <option value="">All agencies</option>
          {agencies.map((agency) => (
            <option key={agency.code} value={agency.code}>
              {agency.name}
            </option>
          ))}
        </SelectField>
      )}
      <SearchField
        id="audit-person"
        label="Person"
        text={filter.person ?? ''}
        onSearch={(person) => change({ person, page: undefined }, 'typed')}
      />
      <DateField id="audit-from" label="From" value={filter.from ?? ''} onChange={(from) => turn({ from })} />
      <DateField id="audit-to" label="To" value={filter.to ?? ''} onChange={(to) => turn({ to })} />
    </div>
  )
}
