import type { LineTarget } from '@roundtable/db/queries/import-line.queries.ts'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { AnsweredQuestion, Answers, Question } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type { TableAgencies } from '@roundtable/shared/import/table/row-agency.ts'
import type { LeftRow, UnreadColumn } from '@roundtable/shared/import/table/row-report.ts'

export type PeriodKey = { frequency: Frequency; periodStart: string }
/** What a period takes: the rows of an open return, or nothing, and why. */
export type PeriodState = PeriodKey & (OpenPeriod | { kind: 'closed'; because: string })
export type OpenPeriod = {
  kind: 'open'
  returnId: string
  /** A period that was published once asks for nothing that was not asked then. */
  wasPublished: boolean
  /** What is entered, as JSON: the database writes it and the thread reads it. */
  entries: string
}
/** A page, as JSON: what the preview shows, and what would be written. */
export type Part = { part: number; changes: string; entries: string }

export type ToWorker =
  | {
      type: 'start'
      bytes: Uint8Array
      answers: Answers
      series: readonly TableSeries[]
      agencies: TableAgencies
    }
  | { type: 'standing'; period: PeriodState }
  | { type: 'published'; figures: string }
  | { type: 'compare'; targets: readonly LineTarget[] }
  | { type: 'kept' }

export type ReadResult = {
  ready: number
  wrong: number
  same: number
  leftCount: number
  left: readonly LeftRow[]
  unread: readonly UnreadColumn[]
  questions: readonly Question[]
  answered: readonly AnsweredQuestion[]
}
export type Named = { seriesIds: readonly string[]; from: string; to: string }
export type FromWorker =
  | { type: 'rows'; count: number }
  | { type: 'period'; period: PeriodKey }
  | { type: 'read'; named: Named }
  | { type: 'parts'; parts: readonly Part[] }
  | { type: 'done'; parts: readonly Part[]; result: ReadResult }
  | { type: 'refused'; sentence: string }
