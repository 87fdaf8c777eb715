import type { IssueList, IssueRow } from '@roundtable/shared/issue/issue.ts'
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

type Counts = Pick<IssueList, 'views' | 'pressing'>

/** What matters, said of the open ones: the page opens with it. */
export function issuesTitle({ views: { open }, pressing: { heavy } }: Counts): string {
  if (open === 0) return 'No issue is open'
  const word = open === 1 ? 'One issue is open' : `${open} issues are open`
  return heavy === 0 ? word : `${word}, ${heavy === open ? 'all of them' : heavy} of high or critical weight`
}

export function issuesLead({ pressing: { late, closed } }: Counts): string {
  const parts = [
    ...(late === 0 ? [] : [`${late} ${late === 1 ? 'is' : 'are'} past the day to be looked at again`]),
    ...(closed === 0 ? [] : [`${closed} ${closed === 1 ? 'was' : 'were'} closed with evidence`]),
  ]
  return parts.length === 0
    ? 'What is off course, whose it is, and what is known of it.'
    : `${listed(parts)}.`
}
