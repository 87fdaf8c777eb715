import { openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { storeReadings } from '@roundtable/server/stored-reading/store-readings.ts'
import { benchSecret } from '../server/servers.ts'

/** What a server decides beforehand by itself, within the minutes after figures came. */
export async function storeAllReadings(file: string): Promise<void> {
  const database = await openDatabase(`sqlite:${file}`)
  const config = readConfig({ AUTH_SECRET: benchSecret, DATABASE_URL: `sqlite:${file}` }, 'demonstration')
  const now = () => new Date().toISOString()
  await storeReadings({ database, config, logger: openLogger(config), now, newId }, { isHeld: () => true })
  await database.close()
}
