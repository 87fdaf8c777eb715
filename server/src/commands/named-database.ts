import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { checkWritable } from './before-start.ts'
import { dataFile, dataFolder } from './repository.ts'
import { tell } from './run-command.ts'

/** Opens the database of DATABASE_URL, or the demonstration's where none is named. */
export async function withNamedDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const named = process.env.DATABASE_URL
  if (!named) checkWritable(dataFolder(process.env))
  tell(`Database: ${named ? 'as DATABASE_URL says' : dataFile(process.env)}`)
  const database = await openDatabase(named || `sqlite:${dataFile(process.env)}`)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}
