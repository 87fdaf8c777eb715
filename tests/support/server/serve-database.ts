import { flushCompileCache } from 'node:module'
import { openDatabase } from '@roundtable/db/database.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { startServer } from '@roundtable/server/main.ts'
import { clockOf } from './clock.ts'

/** The product in a process of its own, at a moment that is given. Run as: node serve-database.ts MOMENT */
const [moment = ''] = process.argv.slice(2)
const config = readConfig(process.env, 'demonstration')
const database = await openDatabase(config.databaseUrl)
const { url } = await startServer({ config, database, now: clockOf({ from: moment }) })
console.log(url)
// Whoever is killed would leave nothing compiled behind.
flushCompileCache()
