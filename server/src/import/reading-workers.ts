import type { Worker } from 'node:worker_threads'
import { openThread } from '@roundtable/db/open-thread.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { CurrentRows } from './current-rows.ts'
import type { FromWorker, Part, ReadResult, ToWorker } from './import-messages.ts'
import { transferable } from './reading-thread.ts'

const parallelReads = 2
const waitingAtMost = 20
const secondsAtMost = 60
const megabytesAtMost = 512
/** With 8 of them a tenth of the reading is collecting. */
const youngMegabytes = 16

export type ReadingTask = {
  start: Extract<ToWorker, { type: 'start' }>
  signal: AbortSignal
  onRows: (count: number) => Promise<void>
  /** Keeps some pages; more come when they are kept. */
  onParts: (parts: readonly Part[]) => Promise<void>
  standing: CurrentRows
}
/** What became of the file, and the pages that are still to be kept. */
export type Read = { result: ReadResult; parts: readonly Part[] }

const idle: Worker[] = []
const waiting: (() => void)[] = []
let busy = 0

/**
 * Reads a file in a thread of its own, with limits on memory and time: whatever is in the file, the server goes on.
 * A thread that has done its work waits for the next file.
 */
export const readInWorker = (task: ReadingTask): Promise<Read> => inTurn(() => readByWorker(task))

/** So many files are read side by side; others wait, and not too many of them. */
export async function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= waitingAtMost) {
    throw new DomainError('too-many', 'Many files are being read at the moment: try again in a minute.')
  }
  if (busy >= parallelReads) await new Promise<void>((resolve) => waiting.push(resolve))
  busy += 1
  try {
    return await read()
  } finally {
    busy -= 1
    waiting.shift()?.()
  }
}

async function readByWorker(task: ReadingTask): Promise<Read> {
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
  }
}

function openWorker(): Worker {
  const worker = openThread(new URL('./read-import.worker.ts', import.meta.url), {
    megabytes: megabytesAtMost,
    young: youngMegabytes,
  })
  // Also what goes wrong in it while nobody listens ends the thread alone.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
  })
  return worker
}

const refused = (sentence: string) => new DomainError('bad-input', sentence)

function converse(worker: Worker, task: ReadingTask): Promise<Read> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () =>
        end(() =>
          reject(refused('This file takes too long to read: leave out what does not belong to the return.')),
        ),
      secondsAtMost * 1_000,
    )
    let answered: Promise<void> = Promise.resolve()
    const onAbort = () => end(() => reject(refused('You stopped it: nothing was saved.')))
    const onError = (error: Error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => reject(isMemory ? refused('This file needs too much memory: it was not read.') : error))
    }
    const onFailure = (error: unknown) => end(() => reject(error))
    const onExit = () => end(() => reject(refused('This file could not be read to its end.')))
    const onMessage = (message: FromWorker) => {
      if (message.type === 'rows') task.onRows(message.count).catch(onFailure)
      if (message.type === 'refused') end(() => reject(refused(message.sentence)))
      if (message.type === 'period' || message.type === 'read' || message.type === 'parts') {
        answered = answered.then(() => answer(worker, task, message))
        answered.catch(onFailure)
      }
      if (message.type === 'done') {
        const { result, parts } = message
        answered.then(
          () => end(() => resolve({ result, parts })),
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
    worker.postMessage(task.start, transferable(task.start.bytes))
  })
}

/** One after another, so that what stands is told before it is compared with. */
async function answer(
  worker: Worker,
  { standing, onParts }: ReadingTask,
  message: Extract<FromWorker, { type: 'period' | 'read' | 'parts' }>,
): Promise<void> {
  if (message.type === 'period') worker.postMessage(await standing.ofPeriod(message.period))
  else if (message.type === 'parts') {
    await onParts(message.parts)
    worker.postMessage({ type: 'kept' } satisfies ToWorker)
  } else for await (const told of standing.ofAll(message.named)) worker.postMessage(told)
}
