import type { IssueList } from '@roundtable/shared/issue/issue.ts'
import { type IssueView, issueFilter, issueViews } from '@roundtable/shared/issue/issue-filter.ts'
import { severities, severityWord } from '@roundtable/shared/issue/issue-form.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useListView } from '../base/list/use-list-view.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { IssueTable } from '../features/issue/issue-table.tsx'
import { issuesLead, issuesTitle } from '../features/issue/issue-words.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { ProgressTabs } from '../parts/progress-tabs.tsx'
import {
  FilterChoice,
  FilterPills,
  FilterSearch,
  ListFilters,
  namedChoices,
} from '../ui/list/list-filters.tsx'
import { ListRows } from '../ui/list/list-rows.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

const viewWords: Record<IssueView, string> = {
  open: 'Open',
  triage: 'Wait for triage',
  closed: 'Closed or set aside',
  all: 'All',
}

export function IssuesPage() {
  const { asked } = useListView('issues', issueFilter)
  const list = useQuery(useProcedures().issue.list.queryOptions(asked, { placeholderData: keepPreviousData }))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Issues list={data} />}
    </QueryStates>
  )
}

function Issues({ list }: { list: IssueList }) {
  const { issues, views, toTriage, mayRaise, seesAll, agencies, today } = list
  const partnership = usePartnership()
  const { filter, field, change } = useListView('issues', issueFilter)
  return (
    <>
      <PageHeader
        printed
        title={seesAll ? issuesTitle(list) : 'Issues you raised'}
        lead={seesAll ? issuesLead(list) : 'What you raised, and what became of it.'}
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
      {list.all > 0 && (
        <ListFilters
          pills={
            <FilterPills
              {...field('show')}
              label="Show"
              usual="open"
              pills={issueViews.flatMap((value) =>
                value === 'triage' && toTriage === null
                  ? []
                  : [{ value, label: `${viewWords[value]} (${views[value]})` }],
              )}
            />
          }
        >
          <FilterChoice
            {...field('severity')}
            label="Weight"
            none="Any weight"
            choices={severities.map((value) => ({ value, word: severityWord(value) }))}
          />
          <FilterChoice
            {...field('agency')}
            label="Owner"
            none="Any agency"
            choices={namedChoices(agencies, ({ code }) => code)}
          />
          <FilterSearch {...field('q')} />
        </ListFilters>
      )}
      <ListRows list={list} one="issue" nothing={nothing(mayRaise, seesAll)} change={change}>
        <IssueTable issues={issues} today={today} />
      </ListRows>
    </>
  )
}

const nothing = (mayRaise: boolean, seesAll: boolean) => ({
  title: seesAll ? 'No issue has been raised yet' : 'You have raised no issue yet',
  first: (
    <>
      An issue says what is off course, whose it is and what is known of it, until it is closed with evidence.{' '}
      {mayRaise ? <RaiseLink /> : 'Board members, the scrutineer and agencies’ people raise them.'}
    </>
  ),
})

function RaiseLink() {
  const partnership = usePartnership()
  return (
    <Link to={paths.raiseIssue} params={{ partnership }}>
      Raise an issue
    </Link>
  )
}
