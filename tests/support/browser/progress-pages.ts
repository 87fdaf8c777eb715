import type { Page } from 'playwright-core'
import { minutesToApprove, plannedMeeting } from './meeting/sessions.ts'

/** Forms of challenges, as the manager meets them: what others raise and answer they record. */
export const challengeForms = [
  { file: 'challenge/stage-days-dialog', path: '/northmere/challenges', opener: /^Working days to answer$/ },
  { file: 'challenge/say-dialog', path: '/northmere/challenges/5', opener: /^Disagree$/ },
  { file: 'challenge/answer-form', path: '/northmere/challenges/6' },
  { file: 'challenge/raise-form', path: '/northmere/challenges/new' },
]

/** Forms of meetings, as the manager meets them. */
export const meetingForms = [
  { file: 'meeting/meeting-dialog', path: '/northmere/meetings', opener: /^Plan a meeting$/ },
  { file: 'meeting/plan-year-dialog', path: '/northmere/meetings', opener: /^Plan a year$/ },
  { file: 'meeting/meeting-deeds', path: plannedMeeting, opener: /^Cancel it$/ },
  { file: 'agenda-paper/paper-dialogs', path: plannedMeeting, opener: /^Hand in a paper/ },
  {
    file: 'exception/exception-dialogs',
    path: '/northmere/meetings/9',
    opener: /^Add a record$/,
    // Its first field is searched, not typed into.
    forgets: true as const,
  },
  { file: 'meeting/agenda-item-dialog', path: plannedMeeting, opener: /^Change ?: / },
  {
    file: 'room/entering',
    path: '/northmere/meetings/8/record',
    before: (page: Page) =>
      page
        .getByRole('button', { name: /^Correct ?: The minutes/ })
        .first()
        .click(),
  },
  { file: 'minutes/sentence-dialog', path: '/northmere/meetings/1/minutes', opener: /^Correct the whole$/ },
  {
    file: 'minutes/minutes-deeds',
    path: minutesToApprove,
    opener: /^Approve at a later meeting$/,
    forgets: true as const,
  },
  { file: 'grant/give-grant-dialog', path: '/northmere/grants', opener: /^Share packs$/ },
  { file: 'grant/change-grant-dialog', path: '/northmere/grants', opener: /^Revoke/ },
  {
    file: 'yearly-report/begin-report-dialog',
    path: '/northmere/yearly-reports',
    opener: /^Begin a report$/,
    forgets: true as const,
  },
  {
    file: 'yearly-report/statement-dialog',
    path: '/northmere/yearly-reports/2',
    opener: /^Add a statement ?: What we did together$/,
  },
  {
    file: 'yearly-report/report-deeds',
    path: '/northmere/yearly-reports/2',
    opener: /^Withdraw the report$/,
  },
  {
    file: 'yearly-report/heading-dialogs',
    path: '/northmere/yearly-reports/headings',
    opener: /^Add a heading$/,
  },
  { file: 'meeting/step-item-dialog', path: plannedMeeting, opener: /^Withdraw ?: / },
]
