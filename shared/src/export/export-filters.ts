import { accountabilityFilter } from '../accountability/accountability-filter.ts'
import { actionFilter } from '../action/action-filter.ts'
import { code, type FilterFields, moment, required } from '../base/filter.ts'
import { challengeFilter } from '../challenge/challenge-filter.ts'
import { changeFilter } from '../change/change-filter.ts'
import { decisionFilter } from '../decision/decision-filter.ts'
import { goalFilter } from '../goal/goal-filter.ts'
import { figureFilter, lineFilter } from '../indicator/figure-filter.ts'
import { issueFilter, riskFilter } from '../issue/issue-filter.ts'
import { meetingFilter } from '../meeting/meeting-filter.ts'
import { auditEventFilter } from '../member/audit-event-filter.ts'
import { memberFilter } from '../member/member-filter.ts'
import { pledgeFilter } from '../pledge/pledge-filter.ts'
import { indicatorFilter } from '../reading/indicator-filter.ts'
import { returnFilter } from '../return/return-filter.ts'
import { returnProgressFilter } from '../return/return-progress-filter.ts'
import { scheduleFilter } from '../return/schedule-filter.ts'
import { scorecardFilter } from '../scorecard/scorecard-filter.ts'
import { timelineSubject } from '../timeline/timeline-filter.ts'
import { yearlyReportFilter } from '../yearly-report/yearly-report-filter.ts'

/** Of a table that can be read as it stood at a moment. */
const asItStood = <Fields extends FilterFields>(fields: Fields) => ({ ...fields, asAt: moment }) as const
const ofIndicator = { indicator: required(code) } as const

/** Every file the product gives away, with what narrows it: the filter of the screen it hangs on. */
export const exportFilters = {
  scorecard: asItStood(scorecardFilter),
  indicators: asItStood(indicatorFilter),
  measurements: asItStood(figureFilter),
  series: asItStood({ ...lineFilter, ...ofIndicator }),
  forecast: asItStood({ ...ofIndicator, series: code }),
  stories: asItStood({ indicator: code }),
  revisions: asItStood({ ...lineFilter, ...ofIndicator }),
  benchmarks: asItStood(ofIndicator),
  comparison: asItStood(ofIndicator),
  'benchmark-files': {},
  goals: asItStood(goalFilter),
  'goal-drafts': {},
  'indicator-drafts': {},
  reporters: {},
  catalogue: {},
  pledges: asItStood(pledgeFilter),
  accountabilities: asItStood(accountabilityFilter),
  upkeep: asItStood({}),
  returns: returnFilter,
  waiting: {},
  'return-progress': returnProgressFilter,
  'past-figures': {},
  boards: asItStood({}),
  terms: asItStood({}),
  agencies: {},
  schedules: scheduleFilter,
  sharing: asItStood({}),
  publications: {},
  partnerships: {},
  'sign-in-providers': {},
  members: memberFilter,
  'audit-events': auditEventFilter,
  actions: asItStood(actionFilter),
  removals: {},
  retention: {},
  issues: asItStood(issueFilter),
  risks: asItStood(riskFilter),
  challenges: asItStood(challengeFilter),
  meetings: asItStood(meetingFilter),
  agenda: asItStood({ meeting: required(code) }),
  decisions: asItStood(decisionFilter),
  grants: asItStood({}),
  'yearly-reports': asItStood(yearlyReportFilter),
  'yearly-report': asItStood({ report: required(code) }),
  changes: changeFilter,
  targets: asItStood({}),
  timeline: asItStood({ kind: required(timelineSubject.kind), code: required(timelineSubject.code) }),
} as const

export type ExportFilters = typeof exportFilters
export type ExportName = keyof ExportFilters
