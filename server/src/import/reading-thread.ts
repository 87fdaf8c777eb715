import { openThread } from '@roundtable/db/open-thread.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'

type Reading<Asked> = {
  worker: URL
  /** What the thread is given. */
  task: object
  /** What of it is handed over, and gone here. */
  transfer?: readonly ArrayBuffer[]
  seconds: number
  megabytes: number
  /** What is told where it takes longer. */
  late: string
  /** What the thread may ask for, or hand over, while it reads: it goes on with the answer. */
  answer?: (asked: Asked) => Promise<object>
}

/** A file of a size of its own is handed over; a small one may share its memory with others. */
export const transferable = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []

const refused = (sentence: string) => new DomainError('bad-input', sentence)

/** What one thread of its own reads of a file, within limits of memory and time: it answers once and ends. */
export function readInThread<Result extends object, Asked = never>(reading: Reading<Asked>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = openThread(reading.worker, {
      megabytes: reading.megabytes,
      data: reading.task,
      transfer: reading.transfer ?? [],
    })
    const late = setTimeout(() => end(() => reject(refused(reading.late))), reading.seconds * 1_000)
    function end(settle: () => void): void {
      clearTimeout(late)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      worker.terminate().then(settle, settle)
    }
    worker.on('message', (message: Result | { refused: string } | { asksFor: Asked }) => {
      if ('refused' in message) end(() => reject(refused(message.refused)))
      else if ('asksFor' in message) {
        const answered = reading.answer?.(message.asksFor) ?? Promise.resolve({})
        answered.then(
          (answer) => worker.postMessage(answer),
          (error: unknown) => end(() => reject(error)),
        )
      } else end(() => resolve(message))
    })
    worker.on('error', (error: Error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => reject(isMemory ? refused('This file needs too much memory: it was not read.') : error))
    })
    worker.on('exit', () => end(() => reject(refused('This file could not be read to its end.'))))
  })
}
