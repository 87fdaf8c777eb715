import type { Frequency } from '../base/period.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Actor } from '../rights/actor.ts'
import type { ReturnState } from './return-lifecycle.ts'
import { seeReturns } from './return-rights.ts'

/** A return as its notices, clocks and "waiting for you" read it. */
export type ReturnRecord = LifeRecord<ReturnState> & {
  agencyId: string
  agencyName: string
  frequency: Frequency
  periodStart: string
  dueOn: string
  graceDays: number
  openedAt: string
  publishedAt: string | null
  submittedBy: string | null
  /** Everybody who entered a figure of it. */
  enteredBy: readonly string[]
  /** Of those, who entered a figure no lead has approved as it stands. */
  toApproveBy: readonly string[]
  /** How many of its figures are entered. */
  entered: number
  /** The goals whose indicators it asks for. */
  goalIds: readonly string[]
}

/** The return itself, or the figures for those who see no returns. */
export const returnPage = ({ id, agencyId }: ReturnRecord, reader: Actor): RecordPage =>
  seeReturns.may(reader, agencyId) ? `/returns/${id}` : '/indicators'
