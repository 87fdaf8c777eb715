import type { Db } from '@roundtable/db/database.ts'
import { listLinesEverReported, type ReportedLine } from '@roundtable/db/queries/import-line.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { asksFraction } from '@roundtable/shared/return/return-rules.ts'
import { whyNotExpected } from '@roundtable/shared/return/why-not-expected.ts'

const lineNameOf = ({ kind, lineName }: ReportedLine) => (kind === 'partnership' ? null : lineName)

export const tableLineOf = (
  line: ReportedLine,
  at: { periodStart: string | null; notAsked: string | null },
): TableSeries => ({
  seriesId: line.seriesId,
  code: line.code,
  name: line.name,
  lineName: lineNameOf(line),
  isWhole: line.kind === 'partnership',
  unit: line.unit,
  decimals: line.decimals,
  signed: line.signed === 1,
  polarity: line.polarity,
  asksFraction: asksFraction(line),
  frequency: line.frequency,
  ...at,
})

type Owed = Pick<ReturnRow, 'partnershipId' | 'agencyId' | 'agencyName' | 'frequency' | 'periodStart'>

/** What a table for an agency may name: its lines, and those that are gone, unless a live one has their name. */
export async function linesOfAgency(db: Db, owed: Owed): Promise<ReportedLine[]> {
  const lines = await listLinesEverReported(db, owed)
  const live = new Set(lines.filter(({ goneAt }) => goneAt === null).map(callOf))
  return lines.filter((line) => line.goneAt === null || !live.has(callOf(line)))
}
const callOf = (line: ReportedLine) => `${line.code} ${lineNameOf(line) ?? ''}`

/** Lines a table for this return could name by mistake, each with why it is not asked for. */
export async function linesBeside(db: Db, owed: Owed, asked: ReadonlySet<string>): Promise<TableSeries[]> {
  const { periodStart } = owed
  const beside = (await linesOfAgency(db, owed)).filter(({ seriesId }) => !asked.has(seriesId))
  return beside.map((line) =>
    tableLineOf(line, { periodStart, notAsked: whyNotExpected(line, returnName(owed)) }),
  )
}
