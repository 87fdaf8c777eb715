import { readInThread } from '../../import/reading-thread.ts'
import { inTurn } from '../../import/reading-workers.ts'

/** What was read, as it is stored. */
export type SetUpFileRead = { content: string }

/** Reads a set-up file in a thread of its own, in turn with other files, within limits of memory and time. */
export const readSetUpBytes = (bytes: Uint8Array): Promise<SetUpFileRead> =>
  inTurn(() =>
    readInThread<SetUpFileRead>({
      worker: new URL('./read-set-up-file.worker.ts', import.meta.url),
      task: { bytes },
      seconds: 60,
      megabytes: 512,
      late: 'This file takes too long to read: download the workbook again, and fill that in.',
    }),
  )
