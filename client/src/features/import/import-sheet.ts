import { DomainError } from '@roundtable/shared/base/errors.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { EnteredRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { CurrentFigure } from '@roundtable/shared/import/change/compare-row.ts'
import { compareTable, type ImportReading } from '@roundtable/shared/import/change/read-import.ts'
import { delimitedRows, delimiterOf } from '@roundtable/shared/import/table/delimited.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import { readTable } from '@roundtable/shared/import/table/read-table.ts'
import type { ReadRow } from '@roundtable/shared/import/table/row-reader.ts'
import type { Outputs } from '../../base/trpc.ts'

export type Sheet = Outputs['return']['get']
/** What stands in each row now, saved or not; null where nothing was entered. */
export type Entered = (seriesId: string) => EnteredRow | null
export type Pasted = { reading: ImportReading } | { sentence: string }

const linesOf = (sheet: Sheet): TableSeries[] => [
  ...sheet.rows.map((row) => ({
    ...row,
    lineName: row.seriesName,
    isWhole: row.seriesName === null,
    frequency: sheet.frequency,
    periodStart: sheet.periodStart,
    notAsked: null,
  })),
  ...sheet.beside,
]

/** What a pasted text would change in the return, by the functions that read a file on the server. */
export function readPasted(text: string, sheet: Sheet, entered: Entered, answers: Answers): Pasted {
  try {
    const rows = delimitedRows(text, delimiterOf(text), { isForgiving: true })
    const read = ended(readTable(rows, { series: linesOf(sheet), agencies: sheet.agencies }, answers))
    return { reading: compareTable(read, (row) => currentFigureOf(sheet, entered, row)) }
  } catch (error) {
    return {
      sentence: error instanceof DomainError ? error.message : 'These rows cannot be read: paste them again.',
    }
  }
}

function currentFigureOf(sheet: Sheet, entered: Entered, { series, periodStart }: ReadRow): CurrentFigure {
  const row = sheet.rows.find(({ seriesId }) => seriesId === series.seriesId)
  if (row === undefined || periodStart !== sheet.periodStart) {
    const because = `It belongs to ${periodLabel(sheet.frequency, periodStart)}; this return is for ${sheet.periodLabel}.`
    return { kind: 'none', because }
  }
  return {
    kind: 'open',
    returnId: sheet.id,
    asked: row,
    entry: entered(series.seriesId),
    version: row.entry?.version ?? 0,
  }
}

function ended<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
