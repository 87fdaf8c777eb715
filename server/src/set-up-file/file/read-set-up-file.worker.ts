import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { readSetUpFile, rowsAtMost, type SetUpFile } from '@roundtable/shared/set-up/file/read-set-up-file.ts'
import { readSheets } from '../../import/file/read-tables.ts'
import type { SetUpFileRead } from './set-up-file-thread.ts'

const task: { bytes: Uint8Array } = workerData
try {
  const content = JSON.stringify(read(task.bytes))
  parentPort?.postMessage({ content } satisfies SetUpFileRead)
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  parentPort?.postMessage({ refused: error.message })
}

function read(bytes: Uint8Array): SetUpFile {
  const sheets = readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const file = readSetUpFile(sheets)
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows > rowsAtMost) {
    const most = rowsAtMost.toLocaleString('en-GB')
    throw new DomainError('bad-input', `A set-up file has ${most} rows at most: this one has more.`)
  }
  if (file.sheets.length === 0) {
    const sentence =
      'No sheet of this file is called as in a set-up file: download the workbook here, and fill that in.'
    throw new DomainError('bad-input', sentence)
  }
  return file
}
