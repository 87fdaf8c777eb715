import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { figuresAPart, type PackedFigure } from '@roundtable/shared/past-figures/packed-figure.ts'
import type { PastFigure } from '@roundtable/shared/past-figures/table/figure-parts.ts'
import { formOf } from '@roundtable/shared/past-figures/table/form-of.ts'
import { readPastFigures } from '@roundtable/shared/past-figures/table/read-past-figures.ts'
import { placeName, type Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { readSheets } from '../import/file/read-tables.ts'
import type { LineRead, PastFileRead, PastFileTask } from './past-file-thread.ts'

const cellsShown = 300
const pointsShown = 24

const task: PastFileTask = workerData
orRefused(() => {
  const { bytes, series } = task
  const sheets = readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const form = createHash('sha256').update(formOf(sheets, series)).digest('hex')
  // What was answered about files of this form is asked of the database, which this thread has not.
  parentPort?.once('message', (answers: Answers) =>
    orRefused(() => parentPort?.postMessage(read(sheets, { form, answers }))),
  )
  parentPort?.postMessage({ asksFor: form })
})

function orRefused(run: () => void): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    parentPort?.postMessage({ refused: error.message })
  }
}

function read(sheets: readonly Sheet[], { form, answers }: { form: string; answers: Answers }): PastFileRead {
  const { series, today } = task
  const { figures, questions, answered, notRead, pictures } = readPastFigures(sheets, series, {
    answers,
    today,
  })
  const sorted = figures.sort(byLineAndPeriod)
  const parts: string[] = []
  for (let from = 0; from < sorted.length; from += figuresAPart) {
    parts.push(JSON.stringify(sorted.slice(from, from + figuresAPart).map(packed)))
  }
  const short = <Listed extends { cells: string[] }>(each: Listed) => ({
    ...each,
    cells: each.cells.slice(0, cellsShown),
  })
  return {
    parts,
    figures: figures.length,
    lines: linesOf(sorted),
    questions: JSON.stringify(questions.map(short)),
    answered,
    notRead: JSON.stringify(notRead.map(short)),
    picture: JSON.stringify(pictures),
    form,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byLineAndPeriod = (a: PastFigure, b: PastFigure): number =>
  compare(a.series.seriesId, b.series.seriesId) || compare(a.periodStart, b.periodStart)

function packed({
  series,
  periodStart,
  numerator,
  denominator,
  value,
  reason,
  cells,
}: PastFigure): PackedFigure {
  const [cell] = cells
  const place = cell === undefined ? '' : placeName(cell.sheet, cell)
  return [series.seriesId, periodStart, numerator, denominator, value, reason, cell?.line ?? 0, place]
}

/** What was read of each line; figures come in order of line and period. */
function linesOf(figures: readonly PastFigure[]): LineRead[] {
  const lines = new Map<string, LineRead>()
  for (const { series, periodStart, value, reason } of figures) {
    const { seriesId } = series
    const line = lines.get(seriesId) ?? {
      seriesId,
      figures: 0,
      reasons: 0,
      from: periodStart,
      to: periodStart,
      points: [],
    }
    lines.set(seriesId, line)
    line.figures += 1
    if (reason !== null) line.reasons += 1
    line.to = periodStart
    line.points.push(value)
    if (line.points.length > pointsShown) line.points.shift()
  }
  return [...lines.values()]
}
