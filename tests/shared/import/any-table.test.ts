import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ImportReading } from '@roundtable/shared/import/change/read-import.ts'
import { columnLetter, type TableRow } from '@roundtable/shared/import/table/table-row.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AnyTable, codes, drawn, ownQuarter, table } from './any-table.ts'
import { importOf, lineOf } from './table-lines.ts'

const quarter = { frequency: 'quarterly', periodStart: ownQuarter } as const
const fractions = codes.map((code) => lineOf(code, quarter))
const counts = codes.map((code) =>
  lineOf(code, { ...quarter, unit: 'count', decimals: 0, asksFraction: false }),
)
/** As somebody answers who made the table. */
const answers = {
  ...{ point: 'thousands', days: 'day-first', comma: 'thousands' },
  // The name over the table is a title.
  'block:northmere council': 'own',
}

function readingOf({ form }: AnyTable, rows: readonly TableRow[], answered = {}): ImportReading | null {
  try {
    return importOf(rows, { series: form === 'values beside' ? counts : fractions, answers: answered })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/** "QA01 2026-07-01 14 20" for every figure that would be saved, and for every one that was meant. */
const saved = (reading: ImportReading | null) =>
  (reading?.changes ?? [])
    .filter(({ problems }) => problems.length === 0)
    .map(({ label, periodStart, after }) =>
      [
        label.slice(0, 4),
        periodStart,
        ...(after.numerator === null ? [after.value] : [after.numerator, after.denominator]),
      ].join(' '),
    )
const meantBy = ({ form }: AnyTable, truth: ReturnType<typeof drawn>['truth']) =>
  truth.map(({ code, start, numerator, denominator }) =>
    [code, start, numerator, ...(form === 'values beside' ? [] : [denominator])].join(' '),
  )

/** Cells of which nothing is said: neither their row is, nor their column. */
function silent(rows: readonly TableRow[], headings: readonly number[], reading: ImportReading): string[] {
  const lines = new Set([...reading.changes, ...reading.left].map(({ line }) => line))
  const unread = new Set(reading.unread.map(({ column }) => column))
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap((text, at) => {
      const isTold = text === '' || headings.includes(line) || lines.has(line) || unread.has(columnLetter(at))
      return isTold ? [] : [`${columnLetter(at)}${line}`]
    }),
  )
}

it('a table of any form gives the figures its maker meant, every cell read or named; or it is asked about, or refused', () => {
  fc.assert(
    fc.property(table, (given) => {
      const { rows, truth, headings } = drawn(given)
      const meant = meantBy(given, truth)
      const unanswered = saved(readingOf(given, rows))
      const reading = readingOf(given, rows, answers)
      const figures = saved(reading)
      expect([...unanswered, ...figures].filter((each) => !meant.includes(each))).toEqual([])
      if (given.isHeaded || given.form !== 'tall') expect([figures, reading?.questions]).toEqual([meant, []])
      if (reading !== null && reading.questions.length === 0) {
        expect(silent(rows, headings, reading)).toEqual([])
      }
    }),
    { numRuns: 2_000 },
  )
})
