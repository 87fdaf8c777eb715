import type { IssueRow } from '@roundtable/shared/issue/issue.ts'
import { issueStateWord } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { riskBand, riskBandWord, riskScore } from '@roundtable/shared/issue/risk.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import './issue.css'

const bandTags = {
  low: 'tag',
  moderate: 'tag tag-info',
  high: 'tag tag-waiting',
  'very-high': 'tag tag-late',
} as const

/** The register: the heaviest first, with what holds it back and who accepts it. */
export function RiskTable({ issues }: { issues: readonly IssueRow[] }) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Risk register" className="stacked issue-table">
      <thead>
        <tr>
          <ColumnHead>Risk</ColumnHead>
          <ColumnHead numeric>Likelihood</ColumnHead>
          <ColumnHead numeric>Impact</ColumnHead>
          <ColumnHead>Score</ColumnHead>
          <ColumnHead>Held back by</ColumnHead>
          <ColumnHead>Owner</ColumnHead>
          <ColumnHead>Accepted by</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => {
          const score = riskScore(issue) ?? 0
          const band = riskBand(score)
          return (
            <tr key={issue.id}>
              <RowHead>
                <Link to={paths.issue} params={{ partnership, number: String(issue.number) }}>
                  {issue.number} · {issue.title}
                </Link>
                <span className="second-line">{issueStateWord(issue.state)}</span>
              </RowHead>
              <NumberCell data-label="Likelihood">{issue.likelihood}</NumberCell>
              <NumberCell data-label="Impact">{issue.impact}</NumberCell>
              <td data-label="Score">
                <span className={bandTags[band]}>
                  {score} · {riskBandWord(band)}
                </span>
              </td>
              <td data-label="Held back by">
                {issue.controls === '' ? <span className="quiet">Nothing named</span> : issue.controls}
              </td>
              <td data-label="Owner">{issue.ownerAgencyName ?? <span className="quiet">Nobody yet</span>}</td>
              <td data-label="Accepted by">
                {issue.acceptedBy ?? <span className="quiet">Nobody yet</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
