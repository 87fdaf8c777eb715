import type { Tx } from '@roundtable/db/database.ts'
import { listBenchmarksOf, upsertBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { raiseEveryDataVersion } from '@roundtable/db/queries/partnership.queries.ts'
import type { PublishedFigure } from '@roundtable/shared/published/read-published.ts'

const licence = 'Open Government Licence v3.0'
const source = 'Department for Education, Local Authority Interactive Tool'

type Row = ReturnType<typeof rowOf>
type Retrieved = { at: string; retrievedOn: string }

/** Adds what is new and replaces what differs, which every partnership's figures stand beside; answers how many. */
export async function writeBenchmarks(
  tx: Tx,
  figures: readonly PublishedFigure[],
  retrieved: Retrieved,
): Promise<number> {
  const codes = [...new Set(figures.map((figure) => figure.indicator.code))]
  const before = new Map((await listBenchmarksOf(tx, codes)).map((row) => [keyOf(row), contentOf(row)]))
  const changed = figures
    .map((figure) => rowOf(figure, retrieved))
    .filter((row) => before.get(keyOf(row)) !== contentOf(row))
  await upsertBenchmarks(tx, changed)
  if (changed.length > 0) await raiseEveryDataVersion(tx)
  return changed.length
}

type Content = Omit<Row, 'retrievedOn' | 'recordedAt'>
const keyOf = (row: Content): string => `${row.indicatorCode} ${row.areaCode} ${row.periodStart}`
const contentOf = (row: Content): string =>
  JSON.stringify([
    row.periodEnd,
    row.periodLabel,
    row.areaName,
    row.areaKind,
    row.value,
    row.source,
    row.licence,
  ])

function rowOf(figure: PublishedFigure, { at, retrievedOn }: Retrieved) {
  const { indicator, area, period, periodLabel, value } = figure
  return {
    indicatorCode: indicator.code,
    areaCode: area.code,
    periodStart: period.start,
    periodEnd: period.end,
    periodLabel,
    areaName: area.name,
    areaKind: area.kind,
    value,
    source,
    licence,
    retrievedOn,
    recordedAt: at,
  }
}
