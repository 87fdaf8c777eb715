import { openDatabase } from '@roundtable/db/database.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { startServer } from '@roundtable/server/main.ts'

/** The product in a process of its own, at a moment that is given. Run as: node serve-database.ts MOMENT */
const [moment = ''] = process.argv.slice(2)
const begun = Date.now()
const config = readConfig(process.env, 'demonstration')
const database = await openDatabase(config.databaseUrl)
const now = () => new Date(Date.parse(moment) + Date.now() - begun).toISOString()
const { url } = await startServer({ config, database, now })
console.log(url)
