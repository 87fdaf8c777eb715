import { flushCompileCache } from 'node:module'
import { openDatabase } from '@roundtable/db/database.ts'
import { makeDemonstration } from '@roundtable/server/demonstration/make-demonstration.ts'

/** Makes the demonstration of a moment in a migrated database. Run as: node make-demonstration.ts ADDRESS MOMENT */
const [url = '', now = ''] = process.argv.slice(2)
const database = await openDatabase(url)
flushCompileCache()
await makeDemonstration(database, { now })
await database.close()
