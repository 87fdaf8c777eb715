import { parentPort, workerData } from 'node:worker_threads'
import {
  type ActionTable,
  hasActionColumns,
  readActionTable,
} from '@roundtable/shared/action/action-table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { readSheets } from '../../import/file/read-tables.ts'

const task: { bytes: Uint8Array } = workerData
try {
  parentPort?.postMessage(read(task.bytes))
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  parentPort?.postMessage({ refused: error.message })
}

/** The sheet that names the columns of actions; where none does, the first that has anything, so that it is said what is missing. */
function read(bytes: Uint8Array): ActionTable {
  const sheets = readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const filled = sheets.filter(({ rows, isHidden }) => rows.length > 0 && !isHidden)
  const [sheet = filled[0], another] = filled.filter(({ rows }) => hasActionColumns(rows))
  if (another !== undefined) {
    const names = filled.filter(({ rows }) => hasActionColumns(rows)).map(({ name }) => `“${name}”`)
    const sentence = `Several sheets hold actions (${names.join(', ')}): leave one of them in the file.`
    throw new DomainError('bad-input', sentence)
  }
  const table = readActionTable(sheet?.rows ?? [])
  const others = sheets.filter((each) => each !== sheet && each.rows.length > 0)
  const named = others.map(({ name, isHidden }) => `The ${isHidden ? 'hidden ' : ''}sheet “${name}”.`)
  return { ...table, notRead: [...table.notRead, ...named] }
}
