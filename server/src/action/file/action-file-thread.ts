import type { ActionTable } from '@roundtable/shared/action/action-table.ts'
import { readInThread } from '../../import/reading-thread.ts'
import { inTurn } from '../../import/reading-workers.ts'

/** Reads a file of actions, whatever kind of table it is, in a thread of its own within limits of memory and time. */
export const readActionBytes = (file: string): Promise<ActionTable> =>
  inTurn(() =>
    readInThread<ActionTable>({
      worker: new URL('./read-action-file.worker.ts', import.meta.url),
      task: { bytes: new Uint8Array(Buffer.from(file, 'base64')) },
      seconds: 30,
      megabytes: 256,
      late: 'This file takes too long to read: download the CSV of the list, and change that.',
    }),
  )
