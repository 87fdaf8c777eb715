import { flushCompileCache } from 'node:module'
import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'

/** Brings a database up to date in a process of its own. Run as: node migrate-database.ts ADDRESS */
const [url = ''] = process.argv.slice(2)
const database = await openDatabase(url)
flushCompileCache()
console.log('begins')
await migrateToLatest(database)
await database.close()
