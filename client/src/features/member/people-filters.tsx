import type { MemberFilter } from '@roundtable/shared/member/member-filter.ts'
import { seatStatuses, seatStatusWord } from '@roundtable/shared/member/seat-status.ts'
import type { ChangeView } from '../../base/view-state.ts'
import { SelectField } from '../../ui/field.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import type { Agency } from './seat/seat.ts'

type Props = { filter: MemberFilter; agencies: readonly Agency[]; change: ChangeView }

export function PeopleFilters({ filter, agencies, change }: Props) {
  return (
    <div className="filters">
      <SearchField
        id="people-search"
        label="Search by name, post or e-mail"
        text={filter.search ?? ''}
        onSearch={(search) => change({ search }, 'typed')}
      />
      {agencies.length > 1 && (
        <SelectField
          id="people-agency"
          label="Agency"
          value={filter.agency ?? ''}
          onChange={(event) => change({ agency: event.target.value })}
        >
          <option value="">All agencies</option>
          {agencies.map((agency) => (
            <option key={agency.code} value={agency.code}>
              {agency.name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        id="people-state"
        label="State"
        value={filter.state ?? ''}
        onChange={(event) => change({ state: event.target.value })}
      >
        <option value="">All but ended</option>
        {seatStatuses.map((status) => (
          <option key={status} value={status}>
            {seatStatusWord(status)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
