import type { SetUpFile } from '@roundtable/shared/set-up/file/read-set-up-file.ts'
import { readInThread } from '../../import/reading-thread.ts'
import { inTurn } from '../../import/reading-workers.ts'

/** Reads a set-up file in a thread of its own, in turn with other files, within limits of memory and time. */
export const readSetUpBytes = (bytes: Uint8Array): Promise<SetUpFile> =>
  inTurn(() =>
    readInThread<SetUpFile>({
      worker: new URL('./read-set-up-file.worker.ts', import.meta.url),
      task: { bytes },
      seconds: 60,
      megabytes: 512,
      late: 'This file takes too long to read: download the workbook again, and fill that in.',
    }),
  )
