import { Worker } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/errors.ts'
import type { FromWorker, PeriodKey, ReadResult, ToWorker } from './import-messages.ts'

const atOnce = 2
const waitingAtMost = 20
const secondsAtMost = 60
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

export type ReadingTask = {
  start: Extract<ToWorker, { type: 'start' }>
  signal: AbortSignal
  onRows: (count: number) => void
  onPart: (part: number, changes: string) => Promise<void>
  /** What stands in these periods, in messages of a size that stops nobody. */
  standing: (periods: readonly PeriodKey[], seriesIds: readonly string[]) => AsyncIterable<ToWorker>
}

const idle: Worker[] = []
const waiting: (() => void)[] = []
let busy = 0

/**
 * Reads a file in a thread of its own, with limits on memory and time: whatever is in the file, the server goes on.
 * A thread that has done its work waits for the next file.
 */
export async function readInWorker(task: ReadingTask): Promise<ReadResult> {
  if (waiting.length >= waitingAtMost) {
    throw new DomainError('too-many', 'Many files are being read at the moment: try again in a minute.')
  }
  if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  busy += 1
  const worker = idle.pop() ?? openWorker()
  worker.ref()
  try {
    const result = await converse(worker, task)
    worker.unref()
    idle.push(worker)
    return result
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    busy -= 1
    waiting.shift()?.()
  }
}

function openWorker(): Worker {
  const worker = new Worker(new URL('./read-import.worker.ts', import.meta.url), {
    resourceLimits: memory,
    execArgv: [],
  })
  worker.on('exit', () => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
  })
  return worker
}

const refused = (sentence: string) => new DomainError('bad-input', sentence)

function converse(worker: Worker, task: ReadingTask): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () =>
        end(() =>
          reject(refused('This file takes too long to read: leave out what does not belong to the return.')),
        ),
      secondsAtMost * 1_000,
    )
    let parts: Promise<void> = Promise.resolve()
    const onAbort = () => end(() => reject(refused('You stopped it: nothing was saved.')))
    const onError = (error: Error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => reject(isMemory ? refused('This file needs too much memory: it was not read.') : error))
    }
    const onExit = () => end(() => reject(refused('This file could not be read to its end.')))
    const onMessage = (message: FromWorker) => {
      if (message.type === 'rows') task.onRows(message.count)
      if (message.type === 'refused') end(() => reject(refused(message.sentence)))
      if (message.type === 'read') {
        answer(worker, task, message).catch((error: unknown) => end(() => reject(error)))
      }
      if (message.type === 'part') {
        parts = parts.then(() => task.onPart(message.part, message.changes))
        parts.catch((error: unknown) => end(() => reject(error)))
      }
      if (message.type === 'done') {
        parts.then(
          () => end(() => resolve(message.result)),
          () => undefined,
        )
      }
    }
    function end(settle: () => void): void {
      clearTimeout(late)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      task.signal.removeEventListener('abort', onAbort)
      settle()
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    task.signal.addEventListener('abort', onAbort)
    worker.postMessage(task.start)
  })
}

async function answer(
  worker: Worker,
  task: ReadingTask,
  { periods, seriesIds }: Extract<FromWorker, { type: 'read' }>,
): Promise<void> {
  for await (const message of task.standing(periods, seriesIds)) worker.postMessage(message)
}
