import type { Frequency } from '@roundtable/shared/period.ts'
import type { AskedRow, EnteredRow } from '@roundtable/shared/return-rules.ts'
import type { Answers, Question } from '@roundtable/shared/table-import/layout.ts'
import type { TableSeries } from '@roundtable/shared/table-import/match-series.ts'
import type { LeftRow } from '@roundtable/shared/table-import/row-reader.ts'

export type PeriodKey = { frequency: Frequency; periodStart: string }
export type OpenRow = { seriesId: string; asked: AskedRow; entry: EnteredRow | null; version: number }
/** What a period takes: the rows of an open return, or nothing, and why. */
export type PeriodStanding = PeriodKey &
  ({ kind: 'open'; returnId: string; rows: readonly OpenRow[] } | { kind: 'closed'; because: string })
export type PublishedRow = { seriesId: string; periodStart: string; row: EnteredRow }

export type ToWorker =
  | { type: 'start'; bytes: Uint8Array; answers: Answers; series: readonly TableSeries[] }
  | { type: 'published'; rows: readonly PublishedRow[] }
  | { type: 'compare'; periods: readonly PeriodStanding[] }

export type ReadResult = {
  ready: number
  wrong: number
  same: number
  leftCount: number
  left: readonly LeftRow[]
  questions: readonly Question[]
}
export type FromWorker =
  | { type: 'rows'; count: number }
  | { type: 'read'; periods: readonly PeriodKey[]; seriesIds: readonly string[] }
  | { type: 'part'; part: number; changes: string }
  | { type: 'done'; result: ReadResult }
  | { type: 'refused'; sentence: string }
