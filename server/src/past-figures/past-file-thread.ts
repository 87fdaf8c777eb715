import type { EnteredFigure } from '@roundtable/shared/figure/entered-figure.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type {
  FigurePlace,
  PastCounts,
  ReportedLine,
  ReturnOver,
} from '@roundtable/shared/past-figures/past-counts.ts'
import type { PastLine } from '@roundtable/shared/past-figures/past-figures.ts'
import type { PastReturn } from '@roundtable/shared/past-figures/past-return.ts'
import type { PastAnswer } from '@roundtable/shared/past-figures/table/questions.ts'
import { readInThread, transferable } from '../import/reading-thread.ts'
import { inTurn } from '../import/reading-workers.ts'

export type PastFileTask = {
  bytes: Uint8Array
  series: readonly TableSeries[]
  today: string
}
export type LineRead = Pick<PastLine, 'seriesId' | 'figures' | 'reasons' | 'from' | 'to' | 'points'>
export type PastFileRead = {
  figures: number
  /** Of each line that has figures which are not new. */
  counts: ReadonlyMap<string, PastCounts>
  returns: readonly PastReturn[]
  questions: string
  answered: PastAnswer[]
  notRead: string
  /** The first rows of its sheets, as JSON. */
  picture: string
  /** SHA-256 of the form of the file. */
  form: string
}
/** Some pages of packed figures, as JSON, in order of line and period; and where their figures lie. */
export type PastPages = {
  first: number
  pages: readonly string[]
  seriesIds: readonly string[]
  from: string
  to: string
}
/** What the thread asks for and hands over, in this order; of pages several times. */
export type PastFileStep = { form: string } | { lines: LineRead[] } | PastPages

export type LinesKnown = { lines: readonly ReportedLine[]; returns: readonly ReturnOver[] }
export type PagesKnown = { published: readonly (FigurePlace & EnteredFigure)[] }
export type PastFileReader = {
  /** The answers that count for a file of this form. */
  answersFor: (form: string) => Promise<Answers>
  /** Who reports these lines, and the returns of their periods. */
  onLines: (lines: readonly LineRead[]) => Promise<LinesKnown>
  /** What stands where these figures would be written; the next pages come when these are stored. */
  onPages: (pages: PastPages) => Promise<PagesKnown>
}

/** Reads a file of past figures in a thread of its own, in turn with other files, within limits of memory and time. */
export const readPastFile = (task: PastFileTask, reader: PastFileReader): Promise<PastFileRead> =>
  inTurn(() =>
    readInThread<PastFileRead, PastFileStep>({
      worker: new URL('./read-past-file.worker.ts', import.meta.url),
      task,
      transfer: transferable(task.bytes),
      answer: (step) => {
        if ('form' in step) return reader.answersFor(step.form)
        return 'lines' in step ? reader.onLines(step.lines) : reader.onPages(step)
      },
      seconds: 120,
      megabytes: 768,
      late: 'This file takes too long to read: hand it in in several parts.',
    }),
  )
