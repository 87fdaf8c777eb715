import { accountabilityFilter } from '../accountability/accountability-filter.ts'
import { code } from '../base/filter.ts'
import { figureFilter, lineFilter } from '../indicator/figure-filter.ts'
import { auditEventFilter } from '../member/audit-event-filter.ts'
import { memberFilter } from '../member/member-filter.ts'
import { changeFilter } from '../past/change-filter.ts'
import { pledgeFilter } from '../pledge/pledge-filter.ts'
import { indicatorFilter } from '../reading/indicator-filter.ts'
import { returnFilter } from '../return/return-filter.ts'
import { returnProgressFilter } from '../return/return-progress-filter.ts'
import { scorecardFilter } from '../scorecard/scorecard-filter.ts'
import { timelineSubject } from '../timeline/timeline-filter.ts'

/** Every file the product gives away, with what narrows it: the filter of the screen it hangs on. */
export const exportFilters = {
  scorecard: scorecardFilter,
  indicators: indicatorFilter,
  measurements: figureFilter,
  series: lineFilter,
  revisions: lineFilter,
  benchmarks: { indicator: code },
  goals: {},
  'goal-drafts': {},
  'indicator-drafts': {},
  reporters: {},
  catalogue: {},
  pledges: pledgeFilter,
  accountabilities: accountabilityFilter,
  returns: returnFilter,
  waiting: {},
  'return-progress': returnProgressFilter,
  partnerships: {},
  members: memberFilter,
  'audit-events': auditEventFilter,
  changes: changeFilter,
  targets: {},
  timeline: timelineSubject,
} as const

export type ExportFilters = typeof exportFilters
export type ExportName = keyof ExportFilters
