import type { Insertable } from 'kysely'
import type { Tx } from '../database.ts'
import type { BenchmarkTable } from '../tables/benchmark.table.ts'
import { inBatches } from './in-batches.ts'
import type { PublishedFigure } from './read-published.ts'

export const publishedLicence = 'Open Government Licence v3.0'
const source = 'Department for Education, Local Authority Interactive Tool'

type Row = Insertable<BenchmarkTable>

/** Adds what is new and replaces what differs; answers how many rows that were. */
export async function writeBenchmarks(
  tx: Tx,
  figures: readonly PublishedFigure[],
  { now, retrievedOn }: { now: string; retrievedOn: string },
): Promise<number> {
  const standing = await findStanding(tx, figures)
  const changed = figures
    .map((figure) => rowOf(figure, { now, retrievedOn }))
    .filter((row) => standing.get(keyOf(row)) !== contentOf(row))
  await inBatches(changed, (batch) =>
    tx
      .insertInto('benchmark')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['indicatorCode', 'areaCode', 'periodStart']).doUpdateSet((eb) => ({
          periodEnd: eb.ref('excluded.periodEnd'),
          periodLabel: eb.ref('excluded.periodLabel'),
          areaName: eb.ref('excluded.areaName'),
          areaKind: eb.ref('excluded.areaKind'),
          value: eb.ref('excluded.value'),
          source: eb.ref('excluded.source'),
          licence: eb.ref('excluded.licence'),
          retrievedOn: eb.ref('excluded.retrievedOn'),
          recordedAt: eb.ref('excluded.recordedAt'),
        })),
      )
      .execute(),
  )
  if (changed.length > 0) await outdateReadings(tx)
  return changed.length
}

/** Benchmarks stand beside the figures of every partnership. */
async function outdateReadings(tx: Tx): Promise<void> {
  await tx
    .updateTable('partnership')
    .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
    .execute()
}

async function findStanding(tx: Tx, figures: readonly PublishedFigure[]): Promise<Map<string, string>> {
  const codes = [...new Set(figures.map((figure) => figure.indicator.code))]
  const rows = await tx.selectFrom('benchmark').selectAll().where('indicatorCode', 'in', codes).execute()
  return new Map(rows.map((row) => [keyOf(row), contentOf(row)]))
}

const keyOf = (row: Row): string => `${row.indicatorCode} ${row.areaCode} ${row.periodStart}`
const contentOf = (row: Row): string =>
  JSON.stringify([
    row.periodEnd,
    row.periodLabel,
    row.areaName,
    row.areaKind,
    row.value,
    row.source,
    row.licence,
  ])

function rowOf(figure: PublishedFigure, { now, retrievedOn }: { now: string; retrievedOn: string }): Row {
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
    licence: publishedLicence,
    retrievedOn,
    recordedAt: now,
  }
}
