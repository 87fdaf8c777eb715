import { CSV_BOM, csvRecord } from '@roundtable/shared/base/csv.ts'
import { type CsvColumn, closingColumns } from '@roundtable/shared/export/csv-columns.ts'
import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import { figureStateWord } from '@roundtable/shared/figure/figure-state.ts'
import { ownSource } from '../../download/record/table-records.ts'
import type { readPublication } from '../read/read-publication.ts'
import { licence, marking } from './public-words.ts'

/** The columns of a public indicator’s file. */
export const publicColumns = [
  'indicator_code',
  'indicator_name',
  'series',
  'period_start',
  'period_end',
  'numerator',
  'denominator',
  'value',
  'interval_low',
  'interval_high',
  'symbol',
  'state',
  'licence',
  ...closingColumns,
] as const satisfies readonly CsvColumn[]

type Read = Awaited<ReturnType<typeof readPublication>>

/** The figures of a public indicator, as its page shows them. */
export function publicCsv({ publication, lines }: Read, of: { name: string; today: string }): string {
  const records = lines.flatMap(({ name, points }) =>
    points.map((point) =>
      csvRecord([
        ...[publication.code, publication.title, name, point.periodStart, point.periodEnd],
        ...[point.numerator, point.denominator, point.value],
        ...[edge(point.interval?.low), edge(point.interval?.high), point.symbol],
        ...[figureStateWord(point.state), licence, ownSource(of), marking, of.today],
      ]),
    ),
  )
  return CSV_BOM + csvRecord(publicColumns) + records.join('')
}

const edge = (n: number | undefined): string | null =>
  n === undefined ? null : canonicalOfNumber(Number(n.toPrecision(6)))
