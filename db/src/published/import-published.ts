import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, Tx } from '../database.ts'
import { insertAuditEvent } from '../queries/audit-event.queries.ts'
import { northLincolnshire } from './published-area.ts'
import type { PublishedIndicator } from './published-indicator.ts'
import { type PublishedFigure, readPublished } from './read-published.ts'
import { seatEveryone } from './seat-everyone.ts'
import { writeBenchmarks } from './write-benchmarks.ts'
import { writeMeasurements } from './write-measurements.ts'
import { type PublishedPartnership, type Stamp, writePartnership } from './write-partnership.ts'

type How = Stamp & {
  /** The day the file was fetched from its publisher. */
  retrievedOn?: string
  fileName?: string
}

/** Figures in the file, figures among them that are the partnership's own, and how many were new or different. */
export type PublishedImport = { benchmarks: number; measurements: number; changed: number }

export const bundledFile = join(import.meta.dirname, 'published_series.csv')
const bundledRetrievedOn = '2026-11-23'
const demonstrationSlug = 'northmere'

const isBundled = (text: string): boolean => text === readFileSync(bundledFile, 'utf8')

/**
 * Reads a file of published series into the benchmarks of every partnership and the figures of the read-only one:
 * all of it or, with an ImportRefusedError, nothing. `now` is an ISO moment. Running it again changes nothing.
 */
export async function importPublished(
  database: Pick<Database, 'db'>,
  csvText: string,
  { now, newId, retrievedOn, fileName = 'published_series.csv' }: How,
): Promise<PublishedImport> {
  const today = now.slice(0, 10)
  const retrieved = retrievedOn ?? (isBundled(csvText) ? bundledRetrievedOn : today)
  const until = [retrieved, today].sort().at(-1) ?? today
  const figures = readPublished(csvText, { fileName, until })
  const own = figures.filter((figure) => figure.area.code === northLincolnshire)
  const stamp = { now, newId }
  return database.db.transaction().execute(async (tx) => {
    const benchmarks = await writeBenchmarks(tx, figures, { now, retrievedOn: retrieved })
    const partnership = await writePartnership(tx, indicatorsIn(figures), stamp)
    const { id: partnershipId, agencyId, seriesByCode } = partnership
    const wanted = { partnershipId, seriesByCode, figures: own, retrievedOn: retrieved }
    const measurements = await writeMeasurements(tx, wanted, stamp)
    const seats = await seatEveryone(tx, { partnershipId, agencyId, from: demonstrationSlug }, stamp)
    const changed = benchmarks + measurements
    if (changed > 0 || partnership.created) {
      await tell(tx, partnership, stamp, {
        category: 'figures',
        action: 'published-figures.imported',
        summary: `${fileName} was imported. Added or changed: benchmarks ${benchmarks}, own figures ${measurements}.`,
      })
    }
    if (seats > 0) {
      await tell(tx, partnership, stamp, {
        category: 'people',
        action: 'member.seated',
        summary: `${seats} people of the demonstration were given a seat.`,
      })
    }
    return { benchmarks: figures.length, measurements: own.length, changed }
  })
}

/** Each indicator once, with the first period the file has of it. */
function indicatorsIn(figures: readonly PublishedFigure[]) {
  const found = new Map<string, { indicator: PublishedIndicator; fromPeriod: string }>()
  for (const { indicator, period } of figures) {
    const earlier = found.get(indicator.code)
    if (earlier === undefined || period.start < earlier.fromPeriod) {
      found.set(indicator.code, { indicator, fromPeriod: period.start })
    }
  }
  return [...found.values()]
}

async function tell(
  tx: Tx,
  partnership: PublishedPartnership,
  { now, newId }: Stamp,
  what: { category: 'figures' | 'people'; action: string; summary: string },
): Promise<void> {
  await insertAuditEvent(tx, {
    partnershipId: partnership.id,
    id: newId(),
    at: now,
    personId: null,
    personName: 'Roundtable',
    memberId: null,
    agencyId: partnership.agencyId,
    deputyFor: null,
    onBehalf: 0,
    subjectKind: 'partnership',
    subjectId: partnership.id,
    reasonId: null,
    ...what,
  })
}
