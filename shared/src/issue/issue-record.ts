import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Severity } from './issue-form.ts'
import type { IssueState } from './issue-lifecycle.ts'

/** An issue as its notices, clocks and "waiting for you" read it; `agencyId` is the owner's. */
export type IssueRecord = LifeRecord<IssueState> & {
  number: number
  title: string
  severity: Severity | null
  ownerAgencyName: string | null
  /** Of one that its last step gave to another owner: the agency that owned it until then. */
  formerAgencyId: string | null
  /** The agency that accepts its risk, and the one that did before its last step, where that worded it anew. */
  acceptedByAgencyId: string | null
  formerAccepterId: string | null
  reviewOn: string | null
  raisedBy: string | null
  raisedByName: string | null
  byManager: boolean
  /** Who started on it or wrote of its progress. */
  progressedBy: readonly string[]
  /** Who worded it anew, or gave it to another owner. */
  revisedBy: readonly string[]
  /** Who proposed last to reopen it; null where a rule did, or nobody. */
  reopeningBy: string | null
  /** Whether its owner asked for it to be closed, since it was last started or reopened. */
  isReady: boolean
  /** Whether the day on which it is looked at again is near, or over. */
  isDue: boolean
}

/** Whose it is and who had a hand in it, as its rights ask. */
export const ownedIn = ({ agencyId, progressedBy, revisedBy, reopeningBy }: IssueRecord) => ({
  ...{ ownerAgencyId: agencyId, progressedBy, revisedBy, reopeningBy },
})

export const issuePage = ({ number }: { number: number }): RecordPage => `/issues/${number}`
export const issueName = ({ number, title }: { number: number; title: string }): string =>
  `Issue ${number}: ${title}`
