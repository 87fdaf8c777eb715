import { existsSync, renameSync, rmSync } from 'node:fs'
import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { findFirstPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { bundledSeries } from '@roundtable/db/seeds/published-files.ts'
import { northLincolnshire } from '@roundtable/shared/published/published-area.ts'
import { makeDemonstration as make } from '../demonstration/make-demonstration.ts'
import { bringUpToDateAtStart } from './bring-up-to-date.ts'
import { fileEndings } from './demonstration-file.ts'
import { seedPublished } from './seed-published.ts'

type Tell = (sentence: string) => void

/**
 * Opens the demonstration, and makes it first where there is none. It is made under another name and renamed
 * when it is whole, so that an interrupted first start leaves nothing half made.
 */
export async function openDemonstration(file: string, tell: Tell): Promise<Database> {
  if (!existsSync(file)) await makeDemonstration(file, tell)
  const database = await openDatabase(`sqlite:${file}`)
  try {
    await bringUpToDateAtStart(database, tell)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

async function makeDemonstration(file: string, tell: Tell): Promise<void> {
  const unfinished = `${file}.unfinished`
  for (const ending of fileEndings) rmSync(unfinished + ending, { force: true })
  tell('Making the demonstration: an invented partnership of nine agencies …')
  const database = await openDatabase(`sqlite:${unfinished}`)
  try {
    await migrateToLatest(database)
    await fillDemonstration(database, tell)
  } finally {
    await database.close()
  }
  renameSync(unfinished, file)
}

/** The invented partnership, then England's published figures. */
export async function fillDemonstration(database: Database, tell: Tell): Promise<void> {
  const now = new Date().toISOString()
  await make(database, { now, progress: tell })
  tell('Adding the published figures of England and North Lincolnshire …')
  const demonstration = await findFirstPartnership(database.db)
  const { figures } = await seedPublished(
    database,
    { now: () => now, newId },
    {
      ...{ areaCode: northLincolnshire, from: demonstration?.id ?? '' },
      series: { ...bundledSeries, text: bundledSeries.text() },
    },
  )
  tell(`${figures.toLocaleString('en-GB')} published figures.`)
}
