import { parentPort } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ImportChange } from '@roundtable/shared/import/change/compare-row.ts'
import { packChange } from '@roundtable/shared/import/change/packed-change.ts'
import { packRows } from '@roundtable/shared/import/change/packed-rows.ts'
import { changesOf, isReady, type RestOfTable } from '@roundtable/shared/import/change/read-import.ts'
import { changesAPart } from '@roundtable/shared/import/import-rules.ts'
import type { AnsweredQuestion } from '@roundtable/shared/import/table/layout.ts'
import { readTable } from '@roundtable/shared/import/table/read-table.ts'
import type { ReadRow, TableRead } from '@roundtable/shared/import/table/row-reader.ts'
import type { UnreadColumn } from '@roundtable/shared/import/table/row-report.ts'
import { readRows } from './file/read-tables.ts'
import type { FromWorker, Part, ToWorker } from './import-messages.ts'
import { rowsByPlace } from './rows-by-place.ts'

const partsAtOnce = 10
const heldAtMost = 1024 * 1024
const signsAtOnce = 2_500_000

const tell = (message: FromWorker) => parentPort?.postMessage(message)

let read: TableRead | null = null
const standing = rowsByPlace()
let whenKept: () => void = () => undefined

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'start') refusing(() => start(message))
  else if (message.type === 'standing') standing.addPeriod(message.period)
  else if (message.type === 'published') standing.addPublished(message.figures)
  else if (message.type === 'kept') whenKept()
  else {
    standing.addTargets(message.targets)
    compare().catch(endWith)
  }
})

/** Ends this thread with an error, of which the server is told. */
const endWith = (error: unknown): void =>
  queueMicrotask(() => {
    throw error
  })

function refusing(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    read = null
    tell({ type: 'refused', sentence: error.message })
  }
}

let fileAnswers: readonly AnsweredQuestion[] = []
let aside: readonly UnreadColumn[] = []

function start({ bytes, answers, series, agencies }: Extract<ToWorker, { type: 'start' }>): void {
  standing.clear()
  read = null
  const file = readRows(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), answers)
  const { answered } = file
  if ('question' in file) {
    const nothing = { ready: 0, wrong: 0, same: 0, leftCount: 0, left: [], unread: [] }
    const result = { ...nothing, questions: [file.question], answered }
    tell({ type: 'done', parts: [], result })
    return
  }
  const size = bytes.byteLength
  // What was read of the file is a text or cells by now.
  if (bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0)
  fileAnswers = answered
  aside = file.aside
  const { isTyped, sheet } = file
  const steps = readTable(file.rows, { series, agencies, isTyped, sheet }, answers)
  const names = namesIn()
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      read = step.value
      break
    }
    names.gather(step.value.rows)
    tell({ type: 'rows', count: step.value.count })
  }
  if (!isTyped && size <= heldAtMost) latest.reading = steps
  tell({ type: 'read', named: names.named() })
}

/**
 * The reading of a short text before, with its text: V8 drops what it compiled of functions when the last of them is
 * gone.
 */
const latest: { reading: unknown } = { reading: null }

/** What the rows name; a period is told the first time, so that what stands in it is found while others are read. */
function namesIn() {
  const known = new Map<string, Set<string>>()
  const seriesIds = new Set<string>()
  let seen = 0
  let from = '9999-12-31'
  let to = ''
  function gather(rows: readonly ReadRow[]): void {
    for (; seen < rows.length; seen++) {
      const row = rows[seen]
      if (row === undefined) return
      const { series, periodStart } = row
      const { frequency } = series
      seriesIds.add(series.seriesId)
      const starts = known.get(frequency) ?? new Set<string>()
      if (starts.has(periodStart)) continue
      known.set(frequency, starts.add(periodStart))
      if (periodStart < from) from = periodStart
      if (periodStart > to) to = periodStart
      tell({ type: 'period', period: { frequency, periodStart } })
    }
  }
  return { gather, named: () => ({ seriesIds: [...seriesIds], from, to }) }
}

/** Pages leave as they are full, and no faster than they are kept. */
async function compare(): Promise<void> {
  if (read === null) return
  const pages = pagesOut()
  const steps = changesOf(read, standing.find)
  for (let rest = pages.fill(steps); ; rest = pages.fill(steps)) {
    if (rest === null) {
      await pages.kept()
      continue
    }
    const { parts, ready, wrong } = pages.end()
    read = null
    standing.clear()
    const unread = [...aside, ...rest.unread]
    const answered = [...fileAnswers, ...rest.answered]
    tell({ type: 'done', parts, result: { ...rest, unread, answered, ready, wrong } })
    return
  }
}

function pagesOut() {
  let ready = 0
  let wrong = 0
  let page: ImportChange[] = []
  let parts: Part[] = []
  let part = 0
  let signs = 0
  let out = 0
  function turn(): void {
    const changes = JSON.stringify(page.map(packChange))
    const entries = JSON.stringify(packRows(page.filter(isReady)))
    parts.push({ part, changes, entries })
    signs += changes.length + entries.length
    part += 1
    page = []
  }
  /** Takes changes until pages have to be waited for; at the end it answers what became of the rest. */
  function fill(steps: Generator<ImportChange, RestOfTable>): RestOfTable | null {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value
      if (put(step.value)) return null
    }
  }
  function put(change: ImportChange): boolean {
    if (isReady(change)) ready += 1
    else wrong += 1
    page.push(change)
    if (page.length < changesAPart) return false
    // The last pages are kept with what became of the file.
    const isFull = parts.length >= partsAtOnce || signs >= signsAtOnce
    if (isFull) {
      tell({ type: 'parts', parts })
      parts = []
      signs = 0
      out += 1
    }
    turn()
    return isFull && out > 1
  }
  const kept = () =>
    new Promise<void>((resolve) => {
      whenKept = () => {
        out -= 1
        resolve()
      }
    })
  function end() {
    if (page.length > 0) turn()
    return { parts, ready, wrong }
  }
  return { fill, kept, end }
}
