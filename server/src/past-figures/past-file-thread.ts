import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type { PastLine } from '@roundtable/shared/past-figures/past-figures.ts'
import type { PastAnswer } from '@roundtable/shared/past-figures/table/questions.ts'
import { readInThread } from '../import/reading-thread.ts'
import { inTurn } from '../import/reading-workers.ts'

export type PastFileTask = {
  bytes: Uint8Array
  series: readonly TableSeries[]
  today: string
}
export type LineRead = Pick<PastLine, 'seriesId' | 'figures' | 'reasons' | 'from' | 'to' | 'points'>
export type PastFileRead = {
  /** Pages of packed figures, as JSON, in order of line and period. */
  parts: string[]
  figures: number
  lines: LineRead[]
  questions: string
  answered: PastAnswer[]
  notRead: string
  /** The first rows of its sheets, as JSON. */
  picture: string
  /** SHA-256 of the form of the file. */
  form: string
}
/** The answers that count for a file of this form. */
export type AnswersFor = (form: string) => Promise<Answers>

/** Reads a file of past figures in a thread of its own, in turn with other files, within limits of memory and time. */
export const readPastFile = (task: PastFileTask, answersFor: AnswersFor): Promise<PastFileRead> =>
  inTurn(() =>
    readInThread<PastFileRead>({
      worker: new URL('./read-past-file.worker.ts', import.meta.url),
      task,
      answer: answersFor,
      seconds: 120,
      megabytes: 768,
      late: 'This file takes too long to read: hand it in in several parts.',
    }),
  )
