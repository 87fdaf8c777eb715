import { parentPort } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/errors.ts'
import { changesAPart } from '@roundtable/shared/import-rules.ts'
import type { EnteredRow } from '@roundtable/shared/return-rules.ts'
import type { Standing } from '@roundtable/shared/table-import/compare-row.ts'
import { compareTable, isReady } from '@roundtable/shared/table-import/read-import.ts'
import { readTable } from '@roundtable/shared/table-import/read-table.ts'
import type { ReadRow, TableRead } from '@roundtable/shared/table-import/row-reader.ts'
import { readRows } from './file/read-tables.ts'
import type { FromWorker, OpenRow, PeriodKey, PeriodStanding, ToWorker } from './import-messages.ts'

const tell = (message: FromWorker) => parentPort?.postMessage(message)
const keyOf = ({ frequency, periodStart }: PeriodKey) => `${frequency} ${periodStart}`

let read: TableRead | null = null
let published = new Map<string, EnteredRow>()

parentPort?.on('message', (message: ToWorker) => {
  try {
    if (message.type === 'start') start(message)
    else if (message.type === 'published') {
      for (const { seriesId, periodStart, row } of message.rows)
        published.set(`${seriesId} ${periodStart}`, row)
    } else compare(message.periods)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    read = null
    tell({ type: 'refused', sentence: error.message })
  }
})

function start({ bytes, answers, series }: Extract<ToWorker, { type: 'start' }>): void {
  published = new Map()
  read = null
  const rows = readRows(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), answers)
  if ('id' in rows) {
    const result = { ready: 0, wrong: 0, same: 0, leftCount: 0, left: [], questions: [rows] }
    tell({ type: 'done', result })
    return
  }
  const steps = readTable(rows, series, answers)
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      read = step.value
      break
    }
    tell({ type: 'rows', count: step.value })
  }
  const periods = new Map<string, PeriodKey>()
  const seriesIds = new Set<string>()
  for (const { series: line, periodStart } of read.rows) {
    const { frequency, seriesId } = line
    periods.set(keyOf({ frequency, periodStart }), { frequency, periodStart })
    seriesIds.add(seriesId)
  }
  tell({ type: 'read', periods: [...periods.values()], seriesIds: [...seriesIds] })
}

function compare(periods: readonly PeriodStanding[]): void {
  if (read === null) return
  const steps = compareTable(read, standingIn(periods))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const { changes, same, left, leftCount, questions } = step.value
  for (let at = 0, part = 0; at < changes.length; at += changesAPart, part += 1) {
    tell({ type: 'part', part, changes: JSON.stringify(changes.slice(at, at + changesAPart)) })
  }
  const ready = changes.filter(isReady).length
  read = null
  published = new Map()
  tell({ type: 'done', result: { ready, wrong: changes.length - ready, same, left, leftCount, questions } })
}

function standingIn(periods: readonly PeriodStanding[]): (row: ReadRow) => Standing {
  const known = new Map(
    periods.map((period) => [
      keyOf(period),
      {
        period,
        rows: new Map<string, OpenRow>(
          period.kind === 'open' ? period.rows.map((row) => [row.seriesId, row]) : [],
        ),
      },
    ]),
  )
  return ({ series, periodStart }) => {
    const found = known.get(keyOf({ frequency: series.frequency, periodStart }))
    if (found === undefined) return { kind: 'none', because: 'No return is open for this period.' }
    const { period, rows } = found
    if (period.kind === 'closed') {
      return {
        kind: 'closed',
        published: published.get(`${series.seriesId} ${periodStart}`) ?? null,
        because: period.because,
      }
    }
    const row = rows.get(series.seriesId)
    if (row === undefined) return { kind: 'none', because: 'This line is not asked for in this period.' }
    return {
      kind: 'open',
      returnId: period.returnId,
      asked: row.asked,
      entry: row.entry,
      version: row.version,
    }
  }
}
