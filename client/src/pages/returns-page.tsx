import { readFilter } from '@roundtable/shared/base/filter.ts'
import { isReturnShown, returnFilter, returnGroups } from '@roundtable/shared/return/return-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { NoReturns } from '../features/return/list/no-returns.tsx'
import {
  countGroup,
  groupWord,
  type OwedReturn,
  orderReturns,
  stateChoices,
} from '../features/return/list/returns-order.ts'
import { ReturnsTable, returnsLead } from '../features/return/list/returns-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { SelectField } from '../ui/field.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import '../features/return/page/return.css'

const perPage = 25

export function ReturnsPage() {
  const list = useQuery(useProcedures().return.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <AllReturns list={data} />}
    </QueryStates>
  )
}

function AllReturns({ list }: { list: readonly OwedReturn[] }) {
  const partnership = usePartnership()
  const me = useQuery(useProcedures().me.get.queryOptions())
  const printing = usePrinting()
  const [view, change] = useViewState()
  const filter = readFilter(returnFilter, view)
  const agencies = [...new Map(list.map((owed) => [owed.agencyCode, owed.agencyName]))]
  const shown = orderReturns(list.filter((owed) => isReturnShown(owed, filter)))
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(pageNumber(view.page), pages)
  const csv = exportAddress('returns', partnership, filter)
  const title = agencies.length === 1 ? `What ${agencies[0]?.[1]} owes` : 'Returns'
  return (
    <>
      <PageHeader
        printed
        title={title}
        lead={returnsLead(list)}
        actions={
          <>
            {me.data?.may.includes('see return progress') === true && (
              <Link to={paths.returnProgress} params={{ partnership }}>
                Return progress
              </Link>
            )}
            {me.data?.may.includes('keep schedules') === true && (
              <Link to={paths.schedules} params={{ partnership }}>
                When figures are due
              </Link>
            )}
            {me.data?.may.includes('enter returns') === true && (
              <Link to={paths.pastFigures} params={{ partnership }}>
                Past figures
              </Link>
            )}
            <CsvLink href={csv} />
          </>
        }
      />
      {list.length > 0 && (
        <div className="returns-filters">
          <TogglePills
            label="Show"
            pills={returnGroups.map((value) => ({
              value,
              label: `${groupWord[value]} (${countGroup(list, value)})`,
            }))}
            pressed={filter.show === undefined ? [] : [filter.show]}
            onPress={(value) => change({ show: value === filter.show ? undefined : value, page: undefined })}
          />
          <div className="filters">
            {agencies.length > 1 && (
              <SelectField
                id="returns-agency"
                label="Agency"
                value={filter.agency ?? ''}
                onChange={(event) => change({ agency: event.target.value, page: undefined })}
              >
                <option value="">All agencies</option>
                {agencies.map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
            <SelectField
              id="returns-state"
              label="State"
              value={filter.state ?? ''}
              onChange={(event) => change({ state: event.target.value, page: undefined })}
            >
              <option value="">All states</option>
              {stateChoices.map(({ value, word }) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </SelectField>
          </div>
        </div>
      )}
      <ShownCount shown={shown.length} all={list.length} one="return" />
      {shown.length === 0 ? (
        <NoReturns isNarrowed={list.length > 0} />
      ) : (
        <ReturnsTable
          list={printing === 'no' ? shown.slice((page - 1) * perPage, page * perPage) : shown}
          caption={`${counted(shown.length, 'return')}, what waits for you first`}
          withAgency={agencies.length > 1}
        />
      )}
      {printing === 'no' && (
        <Pages page={page} pages={pages} onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })} />
      )}
    </>
  )
}
