import type { IssueRow } from '@roundtable/shared/issue/issue.ts'
import { severityWord } from '@roundtable/shared/issue/issue-form.ts'
import { issueStateWord } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { aboutWords, severityTag } from './issue-words.ts'
import './issue.css'

type Props = { issues: readonly IssueRow[]; today: string }

/** An issue a row: what it is about, how heavy, whose, and when it is looked at again. */
export function IssueTable({ issues, today }: Props) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Performance issues" className="stacked issue-table">
      <thead>
        <tr>
          <ColumnHead>Issue</ColumnHead>
          <ColumnHead>Weight</ColumnHead>
          <ColumnHead>Owner</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Look again on</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr key={issue.id}>
            <RowHead>
              <Link to={paths.issue} params={{ partnership, number: String(issue.number) }}>
                {issue.number} · {issue.title}
              </Link>
              <span className="second-line">
                {issue.indicatorCode === null ? '' : `${issue.indicatorCode} · `}
                {aboutWords(issue)}
              </span>
            </RowHead>
            <td data-label="Weight">
              {issue.severity === null ? (
                <span className="quiet">Not yet said</span>
              ) : (
                <span className={severityTag(issue.severity)}>{severityWord(issue.severity)}</span>
              )}
            </td>
            <td data-label="Owner">
              {issue.ownerAgencyName ?? <span className="quiet">Nobody yet</span>}
              {issue.ownerTitle !== '' && <span className="second-line">{issue.ownerTitle}</span>}
            </td>
            <td data-label="State">{issueStateWord(issue.state)}</td>
            <td data-label="Look again on" className="unbroken">
              <ReviewDay issue={issue} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function ReviewDay({ issue: { reviewOn, state }, today }: { issue: IssueRow; today: string }) {
  if (reviewOn === null || state === 'closed' || state === 'set-aside')
    return <span className="quiet">–</span>
  return reviewOn < today ? (
    <strong className="issue-late">{formatDay(reviewOn)}</strong>
  ) : (
    formatDay(reviewOn)
  )
}
