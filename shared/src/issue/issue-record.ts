import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Severity } from './issue-form.ts'
import type { IssueState } from './issue-lifecycle.ts'

/** An issue as its notices, clocks and "waiting for you" read it; `agencyId` is the owner's. */
export type IssueRecord = LifeRecord<IssueState> & {
  number: number
  title: string
  severity: Severity | null
  ownerAgencyName: string | null
  reviewOn: string | null
  raisedBy: string | null
  raisedByName: string | null
  byManager: boolean
  /** Who started on it or wrote of its progress. */
  progressedBy: readonly string[]
  /** Whether its owner asked for it to be closed, since it was last started or reopened. */
  isReady: boolean
  /** Whether the day on which it is looked at again is near, or over. */
  isDue: boolean
}

export const issuePage = ({ number }: { number: number }): RecordPage => `/issues/${number}`
export const issueName = ({ number, title }: { number: number; title: string }): string =>
  `Issue ${number}: ${title}`
