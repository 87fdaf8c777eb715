import type { RiskList } from '@roundtable/shared/issue/issue.ts'
import { riskFilter } from '@roundtable/shared/issue/issue-filter.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { counted } from '../base/format.ts'
import { useListView } from '../base/list/use-list-view.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { RiskTable } from '../features/issue/risk-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { ProgressTabs } from '../parts/progress-tabs.tsx'
import { FilterChoice, FilterSearch, ListFilters, namedChoices } from '../ui/list/list-filters.tsx'
import { ListRows } from '../ui/list/list-rows.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function RisksPage() {
  const { asked } = useListView('risks', riskFilter)
  const list = useQuery(
    useProcedures().issue.risks.queryOptions(asked, { placeholderData: keepPreviousData }),
  )
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(data) => <Risks list={data} />}
    </QueryStates>
  )
}

function Risks({ list }: { list: RiskList }) {
  const { issues, agencies, all, heavy, unaccepted } = list
  const partnership = usePartnership()
  const { filter, field, change } = useListView('risks', riskFilter)
  return (
    <>
      <PageHeader
        printed
        title={
          all === 0
            ? 'The risk register is empty'
            : `${counted(all, 'risk')}, ${heavy} of them high or very high`
        }
        lead={
          unaccepted === 0
            ? 'Issues with their likelihood and impact, the heaviest first.'
            : `${unaccepted} of them nobody has accepted. Issues with their likelihood and impact, the heaviest first.`
        }
        actions={<CsvLink href={exportAddress('risks', partnership, filter)} />}
      />
      <ProgressTabs />
      {all > 0 && (
        <ListFilters>
          <FilterChoice
            {...field('agency')}
            label="Owner"
            none="Any agency"
            choices={namedChoices(agencies, ({ code }) => code)}
          />
          <FilterSearch {...field('q')} />
        </ListFilters>
      )}
      <ListRows list={list} one="risk" nothing={nothing} change={change}>
        <RiskTable issues={issues} />
      </ListRows>
    </>
  )
}

const nothing = { title: 'No issue is entered as a risk yet', first: <EnterRisks /> }

function EnterRisks() {
  const partnership = usePartnership()
  return (
    <>
      The manager enters a likelihood and an impact where an issue is changed. They begin on the page of{' '}
      <Link to={paths.issues} params={{ partnership }}>
        issues
      </Link>
      .
    </>
  )
}
