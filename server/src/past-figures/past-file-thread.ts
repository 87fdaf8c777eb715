import { Worker } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type { PastLine } from '@roundtable/shared/past-figures/past-figures.ts'
import type { PastAnswer } from '@roundtable/shared/past-figures/table/questions.ts'
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

const secondsAtMost = 120
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 48 }
const refused = (sentence: string) => new DomainError('bad-input', sentence)

/** Reads a file of past figures in a thread of its own, in turn with other files, within limits of memory and time. */
export const readPastFile = (task: PastFileTask, answersFor: AnswersFor): Promise<PastFileRead> =>
  inTurn(() => readInThread(task, answersFor))

function readInThread(task: PastFileTask, answersFor: AnswersFor): Promise<PastFileRead> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-past-file.worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: memory,
      execArgv: [],
    })
    const late = setTimeout(
      () => end(() => reject(refused('This file takes too long to read: hand it in in several parts.'))),
      secondsAtMost * 1_000,
    )
    function end(settle: () => void): void {
      clearTimeout(late)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      worker.terminate().then(settle, settle)
    }
    worker.on('message', (message: PastFileRead | { refused: string } | { asksFor: string }) => {
      if ('asksFor' in message) {
        answersFor(message.asksFor).then(
          (answers) => worker.postMessage(answers),
          (error: unknown) => end(() => reject(error)),
        )
      } else end(() => ('refused' in message ? reject(refused(message.refused)) : resolve(message)))
    })
    worker.on('error', (error: Error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => reject(isMemory ? refused('This file needs too much memory: it was not read.') : error))
    })
    worker.on('exit', () => end(() => reject(refused('This file could not be read to its end.'))))
  })
}
