import { readFilter } from '@roundtable/shared/base/filter.ts'
import type { IssueList } from '@roundtable/shared/issue/issue.ts'
import { riskFilter } from '@roundtable/shared/issue/issue-filter.ts'
import { inRegister, riskBand, riskScore } from '@roundtable/shared/issue/risk.ts'
import { useQuery } from '@tanstack/react-query'
import { useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { RiskTable } from '../features/issue/risk-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { ProgressTabs } from '../parts/progress-tabs.tsx'
import { SelectField } from '../ui/field.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function RisksPage() {
  const list = useQuery(useProcedures().issue.risks.queryOptions({ ...useMoment() }))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(data) => <Risks list={data} />}
    </QueryStates>
  )
}

function Risks({ list: { issues, agencies } }: { list: IssueList }) {
  const partnership = usePartnership()
  const [view, change] = useViewState()
  const filter = readFilter(riskFilter, view)
  const shown = inRegister(issues, filter)
  const heavy = issues.filter((issue) => ['high', 'very-high'].includes(riskBand(riskScore(issue) ?? 0)))
  const unaccepted = issues.filter(({ acceptedBy }) => acceptedBy === null).length
  return (
    <>
      <PageHeader
        printed
        title={
          issues.length === 0
            ? 'The risk register is empty'
            : `${counted(issues.length, 'risk')}, ${heavy.length} of them high`
        }
        lead={
          unaccepted === 0
            ? 'Issues with their likelihood and impact, the heaviest first.'
            : `${unaccepted} of them nobody has accepted. Issues with their likelihood and impact, the heaviest first.`
        }
        actions={<CsvLink href={exportAddress('risks', partnership, filter)} />}
      />
      <ProgressTabs />
      <div className="filters">
        <SelectField
          id="risks-agency"
          label="Owner"
          value={filter.agency ?? ''}
          onChange={({ target }) => change({ agency: target.value })}
        >
          <option value="">Any agency</option>
          {agencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <ShownCount shown={shown.length} all={issues.length} one="risk" />
      {shown.length === 0 ? (
        <EmptyState
          title={issues.length === 0 ? 'No issue is entered as a risk yet' : 'No risk is like this'}
        >
          The manager enters a likelihood and an impact where an issue is changed.
        </EmptyState>
      ) : (
        <RiskTable issues={shown} />
      )}
    </>
  )
}
