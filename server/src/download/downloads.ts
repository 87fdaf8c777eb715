import { forecastDownload, storyDownload } from './behind-downloads.ts'
import { benchmarkDownload, benchmarkFileDownload, comparisonDownload } from './benchmark-download.ts'
import { changeDownload } from './change-download.ts'
import type { Download } from './download.ts'
import { measurementDownload, revisionDownload } from './figure-downloads.ts'
import { accountabilityDownload, goalDownload, pledgeDownload, upkeepDownload } from './goal-downloads.ts'
import { issueDownload, riskDownload } from './issue-downloads.ts'
import { agendaDownload, decisionDownload, grantDownload, meetingDownload } from './meeting-downloads.ts'
import { pastFiguresDownload } from './past-figures-download.ts'
import {
  agencyDownload,
  memberDownload,
  partnershipDownload,
  scheduleDownload,
  sharingDownload,
  signInProviderDownload,
} from './people-downloads.ts'
import { actionDownload, challengeDownload } from './progress-downloads.ts'
import { indicatorDownload, scorecardDownload } from './reading-downloads.ts'
import { removalDownload, retentionDownload } from './removal-downloads.ts'
import { returnDownload, returnProgressDownload, waitingDownload } from './return-downloads.ts'
import { seriesDownload } from './series-download.ts'
import {
  boardDownload,
  catalogueDownload,
  goalDraftDownload,
  indicatorDraftDownload,
  publicationDownload,
  reporterDownload,
  termDownload,
} from './set-up-downloads.ts'
import { targetDownload } from './target-download.ts'
import { timelineDownload } from './timeline-download.ts'
import { auditEventDownload } from './trail-download.ts'
import { yearlyReportDownload, yearlyReportsDownload } from './yearly-report-downloads.ts'

/** Every file the product gives away, each with the right it takes. */
export const downloads: readonly Download[] = [
  scorecardDownload,
  indicatorDownload,
  measurementDownload,
  seriesDownload,
  forecastDownload,
  storyDownload,
  revisionDownload,
  benchmarkDownload,
  comparisonDownload,
  benchmarkFileDownload,
  goalDownload,
  goalDraftDownload,
  indicatorDraftDownload,
  reporterDownload,
  catalogueDownload,
  boardDownload,
  agencyDownload,
  scheduleDownload,
  publicationDownload,
  termDownload,
  sharingDownload,
  pledgeDownload,
  accountabilityDownload,
  upkeepDownload,
  returnDownload,
  waitingDownload,
  returnProgressDownload,
  pastFiguresDownload,
  memberDownload,
  partnershipDownload,
  signInProviderDownload,
  auditEventDownload,
  actionDownload,
  removalDownload,
  retentionDownload,
  issueDownload,
  riskDownload,
  challengeDownload,
  meetingDownload,
  agendaDownload,
  decisionDownload,
  grantDownload,
  yearlyReportsDownload,
  yearlyReportDownload,
  changeDownload,
  targetDownload,
  timelineDownload,
]
