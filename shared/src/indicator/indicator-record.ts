import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { IndicatorState } from './indicator-lifecycle.ts'

/** An indicator as its notices and "waiting for you" read it. */
export type IndicatorRecord = LifeRecord<IndicatorState> & {
  code: string
  name: string
  /** Who drafted, adopted or defined it. */
  writtenBy: readonly string[]
  /** Agencies that report one of its lines or answer for it. */
  answeringIds: readonly string[]
}

/** A draft is decided on the page of all indicators, where several are agreed in one act. */
export const indicatorRecordPage = ({ code, state }: IndicatorRecord): RecordPage =>
  state === 'draft' || state === 'declined' ? '/indicators' : `/indicators/${code}`
