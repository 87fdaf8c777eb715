import type { IssueRow } from '@roundtable/shared/issue/issue.ts'
import { severities } from '@roundtable/shared/issue/issue-form.ts'
import { listed } from '../../base/format.ts'

const severityTags = {
  low: 'tag',
  medium: 'tag tag-info',
  high: 'tag tag-waiting',
  critical: 'tag tag-late',
} as const
export const severityTag = (severity: keyof typeof severityTags): string => severityTags[severity]

/** What it is about, in a few words. */
export const aboutWords = ({ indicatorName, goalWording, returnsOf }: IssueRow): string =>
  indicatorName ?? goalWording ?? (returnsOf === null ? '' : `Returns of ${returnsOf}`)

/** What matters, said of the open ones: the page opens with it. */
export function issuesTitle(issues: readonly IssueRow[]): string {
  const open = issues.filter(({ state }) => ['accepted', 'in-progress', 'reopen-proposed'].includes(state))
  if (open.length === 0) return 'No issue is open'
  const heavy = open.filter(({ severity }) => severity === 'critical' || severity === 'high').length
  const word = open.length === 1 ? 'One issue is open' : `${open.length} issues are open`
  return heavy === 0 ? word : `${word}, ${heavy === open.length ? 'all of them' : heavy} of high weight`
}

/** The heaviest first, then the one that is looked at again first. */
export const byWeight = (a: IssueRow, b: IssueRow): number =>
  weightOf(b) - weightOf(a) ||
  (a.reviewOn ?? '9999').localeCompare(b.reviewOn ?? '9999') ||
  b.number - a.number
const weightOf = ({ severity }: IssueRow): number => (severity === null ? -1 : severities.indexOf(severity))

export function issuesLead(issues: readonly IssueRow[], today: string): string {
  const late = issues.filter(
    ({ state, reviewOn }) =>
      (state === 'accepted' || state === 'in-progress') && reviewOn !== null && reviewOn < today,
  ).length
  const closed = issues.filter(({ state }) => state === 'closed').length
  const parts = [
    ...(late === 0 ? [] : [`${late} ${late === 1 ? 'is' : 'are'} past the day to be looked at again`]),
    ...(closed === 0 ? [] : [`${closed} ${closed === 1 ? 'was' : 'were'} closed with evidence`]),
  ]
  return parts.length === 0
    ? 'What is off course, whose it is, and what is known of it.'
    : `${listed(parts)}.`
}
