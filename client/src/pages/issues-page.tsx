import { readFilter } from '@roundtable/shared/base/filter.ts'
import type { IssueList } from '@roundtable/shared/issue/issue.ts'
import {
  type IssueView,
  isInView,
  isIssueShown,
  issueFilter,
  issueViews,
} from '@roundtable/shared/issue/issue-filter.ts'
import { severities, severityWord } from '@roundtable/shared/issue/issue-form.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { IssueTable } from '../features/issue/issue-table.tsx'
import { byWeight, issuesLead, issuesTitle } from '../features/issue/issue-words.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { ProgressTabs } from '../parts/progress-tabs.tsx'
import { SelectField } from '../ui/field.tsx'
import { SearchField } from '../ui/form/search-field.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'

const perPage = 25
const viewWords: Record<IssueView, string> = {
  open: 'Open',
  triage: 'Wait for triage',
  closed: 'Closed or set aside',
  all: 'All',
}

export function IssuesPage() {
  const list = useQuery(useProcedures().issue.list.queryOptions({ show: 'all', ...useMoment() }))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Issues list={data} />}
    </QueryStates>
  )
}

function Issues({ list }: { list: IssueList }) {
  const { issues, toTriage, mayRaise, seesAll, agencies } = list
  const partnership = usePartnership()
  const printing = usePrinting()
  const [view, change] = useViewState()
  const today = useQuery(useProcedures().me.get.queryOptions()).data?.today ?? ''
  const filter = readFilter(issueFilter, view)
  const { show = 'open' } = filter
  const shown = issues.filter((issue) => isIssueShown(issue, filter)).toSorted(byWeight)
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(pageNumber(view.page), pages)
  const views = issueViews.filter((each) => each !== 'triage' || toTriage !== null)
  return (
    <>
      <PageHeader
        printed
        title={seesAll ? issuesTitle(issues) : 'Issues you raised'}
        lead={seesAll ? issuesLead(issues, today) : 'What you raised, and what became of it.'}
        actions={
          <>
            {mayRaise && (
              <Link
                className="button button-primary unprinted"
                to={paths.raiseIssue}
                params={{ partnership }}
              >
                Raise an issue
              </Link>
            )}
            {seesAll && (
              <Link to={paths.issueRules} params={{ partnership }}>
                Rules
              </Link>
            )}
            <CsvLink href={exportAddress('issues', partnership, filter)} />
          </>
        }
      />
      {seesAll && <ProgressTabs />}
      <div className="issue-filters">
        <TogglePills
          label="Show"
          pills={views.map((value) => ({
            value,
            label: `${viewWords[value]} (${issues.filter(({ state }) => isInView(value, state)).length})`,
          }))}
          pressed={[show]}
          onPress={(value) => change({ show: value === 'open' ? undefined : value, page: undefined })}
        />
        <div className="filters">
          <SelectField
            id="issues-severity"
            label="Weight"
            value={filter.severity ?? ''}
            onChange={({ target }) => change({ severity: target.value, page: undefined })}
          >
            <option value="">Any weight</option>
            {severities.map((each) => (
              <option key={each} value={each}>
                {severityWord(each)}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="issues-agency"
            label="Owner"
            value={filter.agency ?? ''}
            onChange={({ target }) => change({ agency: target.value, page: undefined })}
          >
            <option value="">Any agency</option>
            {agencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <SearchField
            id="issues-search"
            label="Search"
            text={filter.q ?? ''}
            onSearch={(q) => change({ q, page: undefined }, 'typed')}
          />
        </div>
      </div>
      <ShownCount shown={shown.length} all={issues.length} one="issue" />
      {shown.length === 0 ? (
        <Nothing mayRaise={mayRaise} isEmpty={issues.length === 0} />
      ) : (
        <>
          <IssueTable
            issues={printing === 'whole' ? shown : shown.slice((page - 1) * perPage, page * perPage)}
            today={today}
          />
          <Pages
            page={page}
            pages={pages}
            onPage={(n) => change({ page: n === 1 ? undefined : String(n) })}
          />
        </>
      )}
    </>
  )
}

function Nothing({ mayRaise, isEmpty }: { mayRaise: boolean; isEmpty: boolean }) {
  const partnership = usePartnership()
  return (
    <EmptyState title={isEmpty ? 'No issue has been raised yet' : 'No issue is like this'}>
      {isEmpty
        ? 'An issue says what is off course, whose it is and what is known of it, until it is closed with evidence. '
        : 'Show other ones above. '}
      {mayRaise && (
        <Link to={paths.raiseIssue} params={{ partnership }}>
          Raise an issue
        </Link>
      )}
    </EmptyState>
  )
}
