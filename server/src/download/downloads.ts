import { agencyDownload, scheduleDownload } from './agency-downloads.ts'
import { benchmarkDownload, benchmarkFileDownload } from './benchmark-download.ts'
import { changeDownload } from './change-download.ts'
import { comparisonDownload } from './comparison-download.ts'
import type { Download } from './download.ts'
import { accountabilityDownload, goalDownload, pledgeDownload } from './goal-downloads.ts'
import { measurementDownload } from './measurement-download.ts'
import {
  memberDownload,
  partnershipDownload,
  sharingDownload,
  signInProviderDownload,
} from './member-downloads.ts'
import { pastFiguresDownload } from './past-figures-download.ts'
import { indicatorDownload, scorecardDownload } from './reading-downloads.ts'
import { removalDownload, retentionDownload } from './removal-downloads.ts'
import { returnDownload } from './return-download.ts'
import { returnProgressDownload } from './return-progress-download.ts'
import { revisionDownload } from './revision-download.ts'
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
import { waitingDownload } from './waiting-download.ts'

/** Every file the product gives away, each with the right it takes. */
export const downloads: readonly Download[] = [
  scorecardDownload,
  indicatorDownload,
  measurementDownload,
  seriesDownload,
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
  returnDownload,
  waitingDownload,
  returnProgressDownload,
  pastFiguresDownload,
  memberDownload,
  partnershipDownload,
  signInProviderDownload,
  auditEventDownload,
  removalDownload,
  retentionDownload,
  changeDownload,
  targetDownload,
  timelineDownload,
]
