import type { Database } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { findFirstPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { bundledSeries } from '@roundtable/db/seeds/published-files.ts'
import { seedPublished } from '@roundtable/server/commands/seed-published.ts'
import { northLincolnshire } from '@roundtable/shared/published/published-area.ts'
import { testNow } from '../database/test-database.ts'

/** The file of published series as it comes with the product. */
export const publishedText = bundledSeries.text()

type Given = { at?: string; areaCode?: string; from?: string }

/** The partnership of an authority's published figures, with a seat for everyone of the first partnership. */
export async function addPublished(
  database: Pick<Database, 'db'>,
  { at = testNow, areaCode = northLincolnshire, from }: Given = {},
): Promise<{ figures: number; own: number }> {
  const first = from ?? (await findFirstPartnership(database.db))?.id ?? ''
  const series = { ...bundledSeries, text: publishedText }
  return seedPublished(database, { now: () => at, newId }, { areaCode, from: first, series })
}
