import { exportQueries } from '@roundtable/shared/export/export.ts'
import { severityWord } from '@roundtable/shared/issue/issue-form.ts'
import { issueStateWord } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { riskBand, riskBandWord, riskScore } from '@roundtable/shared/issue/risk.ts'
import { ruleWord } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { listIssues } from '../issue/list-issues.ts'
import { listRisks } from '../issue/list-risks.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** Performance issues as the list shows them, an issue a row. */
export const issueDownload = download({
  name: 'issues',
  right: 'see issues',
  query: exportQueries.issues,
  columns: [
    'issue_number',
    'issue_title',
    'issue_why',
    'state',
    'severity',
    'indicator_code',
    'indicator_name',
    'goal_code',
    'owner_agency_code',
    'owner_agency_name',
    'owner_title',
    'review_on',
    'raised_at',
    'raised_by',
    'proposed_by_rule',
  ],
  records: (ctx, { partnership: _, ...asked }) =>
    tableRecords(
      ctx,
      listIssues(ctx, { ...asked, whole: true }).then(({ issues }) => issues),
      (row) => [
        ...[row.number, row.title, row.why, issueStateWord(row.state)],
        row.severity === null ? null : severityWord(row.severity),
        ...[row.indicatorCode, row.indicatorName, row.goalCode, row.ownerAgencyCode, row.ownerAgencyName],
        ...[row.ownerTitle, row.reviewOn, row.raisedAt, row.raisedBy],
        row.rule === null ? null : ruleWord(row.rule),
      ],
    ),
})

/** The risk register: issues with likelihood and impact, the heaviest first. */
export const riskDownload = download({
  name: 'risks',
  right: 'see issues, actions and challenges',
  query: exportQueries.risks,
  columns: [
    'issue_number',
    'issue_title',
    'state',
    'likelihood',
    'impact',
    'risk_score',
    'risk_band',
    'controls',
    'owner_agency_name',
    'owner_title',
    'accepted_by_agency',
    'review_on',
  ],
  records: (ctx, { partnership: _, ...asked }) =>
    tableRecords(
      ctx,
      listRisks(ctx, { ...asked, whole: true }).then(({ issues }) => issues),
      (row) => [
        ...[row.number, row.title, issueStateWord(row.state), row.likelihood, row.impact],
        ...scoreCells(riskScore(row)),
        ...[row.controls, row.ownerAgencyName, row.ownerTitle, row.acceptedBy, row.reviewOn],
      ],
    ),
})

const scoreCells = (score: number | null) => [score, score === null ? null : riskBandWord(riskBand(score))]
