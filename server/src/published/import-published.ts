import type { Database } from '@roundtable/db/database.ts'
import { bundledSeries } from '@roundtable/db/seeds/published-files.ts'
import { publishedIndicators } from '@roundtable/db/seeds/published-indicators.ts'
import { northLincolnshire } from '@roundtable/shared/published/published-area.ts'
import type { PublishedIndicator } from '@roundtable/shared/published/published-indicator.ts'
import { type PublishedFigure, readPublished } from '@roundtable/shared/published/read-published.ts'
import { actBySystem } from '../act/act.ts'
import { seatEveryone } from './seat-everyone.ts'
import type { Stamp } from './stamp.ts'
import { writeBenchmarks } from './write-benchmarks.ts'
import { writeMeasurements } from './write-measurements.ts'
import { writePartnership } from './write-partnership.ts'

type How = Stamp & {
  database: Pick<Database, 'db'>
  /** The day the file was fetched from its publisher; today where nothing is known of it. */
  retrievedOn?: string
  fileName?: string
}

/** Figures in the file, figures among them that are the partnership's own, and how many were new or different. */
export type PublishedImport = { benchmarks: number; measurements: number; changed: number }

const demonstrationSlug = 'northmere'

/**
 * Reads a file of published series into the benchmarks of every partnership and the figures of the read-only one:
 * all of it or, with an ImportRefusedError, nothing. Running it again changes nothing.
 */
export async function importPublished(text: string, how: How): Promise<PublishedImport> {
  const { database, retrievedOn, fileName = bundledSeries.fileName } = how
  const at = how.now()
  const stamp: Stamp = { now: () => at, newId: how.newId }
  const today = at.slice(0, 10)
  const retrieved = retrievedOn ?? (text === bundledSeries.text() ? bundledSeries.retrievedOn : today)
  const until = [retrieved, today].sort().at(-1) ?? today
  const catalogue = publishedIndicators()
  const figures = readPublished(text, { fileName, until, indicators: catalogue })
  const own = figures.filter((figure) => figure.area.code === northLincolnshire)
  return database.db.transaction().execute(async (tx) => {
    const benchmarks = await writeBenchmarks(tx, figures, { at, retrievedOn: retrieved })
    const partnership = await writePartnership(tx, { indicators: indicatorsIn(figures), catalogue }, stamp)
    const { id: partnershipId, agencyId, seriesByCode } = partnership
    const wanted = { partnershipId, seriesByCode, figures: own, retrievedOn: retrieved }
    const measurements = await writeMeasurements(tx, wanted, at)
    const seats = await seatEveryone(tx, { partnershipId, agencyId, from: demonstrationSlug }, stamp)
    const changed = benchmarks + measurements
    const about = { partnershipId, subjectId: partnershipId, agencyId }
    if (changed > 0 || partnership.created) {
      await actBySystem(tx, stamp, {
        ...about,
        act: 'published-figures.imported',
        summary: `${fileName} was imported. Added or changed: benchmarks ${benchmarks}, own figures ${measurements}.`,
      })
    }
    if (seats > 0) {
      await actBySystem(tx, stamp, {
        ...about,
        act: 'member.seated',
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
