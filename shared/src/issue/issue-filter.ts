import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import { type Severity, severities } from './issue-form.ts'
import { type IssueState, issueStates } from './issue-lifecycle.ts'

export const issueViews = ['open', 'triage', 'closed', 'all'] as const
export type IssueView = (typeof issueViews)[number]

export const issueFilter = {
  show: words('A view of issues', issueViews),
  state: words('A state', issueStates),
  severity: words('A severity', severities),
  agency: code,
  indicator: code,
  goal: code,
  q: text,
} as const
export type IssueFilter = FilterOf<typeof issueFilter>

/** The risk register shows what is a risk, narrowed in the same way. */
export const riskFilter = { severity: issueFilter.severity, agency: code, q: text } as const

type Filtered = {
  state: IssueState
  severity: Severity | null
  ownerAgencyCode: string | null
  indicatorCode: string | null
  goalCode: string | null
  number: number
  title: string
  why: string
}

const states: Record<IssueView, readonly IssueState[]> = {
  open: ['accepted', 'in-progress', 'reopen-proposed'],
  triage: ['proposed', 'reopen-proposed'],
  closed: ['closed', 'set-aside'],
  all: issueStates,
}
export const isInView = (view: IssueView, state: IssueState): boolean => states[view].includes(state)

/** Whether an issue is shown: open ones, until something else is asked for. */
export function isIssueShown(issue: Filtered, asked: IssueFilter): boolean {
  const { show = 'open', state, severity, agency, indicator, goal, q } = asked
  return (
    (state === undefined ? isInView(show, issue.state) : state === issue.state) &&
    (severity === undefined || severity === issue.severity) &&
    (agency === undefined || agency === issue.ownerAgencyCode) &&
    (indicator === undefined || indicator === issue.indicatorCode) &&
    (goal === undefined || goal === issue.goalCode) &&
    isFound(q, [`Issue ${issue.number}`, issue.title, issue.why, issue.indicatorCode ?? issue.goalCode ?? ''])
  )
}
