import type { Database } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { bundledSeries } from '@roundtable/db/seeds/published-files.ts'
import { importPublished, type PublishedImport } from '@roundtable/server/published/import-published.ts'
import { testNow } from '../database/test-database.ts'

/** The file of published series as it comes with the product. */
export const publishedText = bundledSeries.text()

type Given = { text?: string; at?: string; retrievedOn?: string }

/** Imports published figures, and with the first ones founds the partnership that shows them. */
export const addPublished = (
  database: Pick<Database, 'db'>,
  { text = publishedText, at = testNow, ...how }: Given = {},
): Promise<PublishedImport> => importPublished(text, { database, now: () => at, newId, ...how })
