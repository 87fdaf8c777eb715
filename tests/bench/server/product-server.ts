import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openDatabase } from '@roundtable/db/database.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { startServer } from '@roundtable/server/main.ts'

/** The product itself, as it is served. Run as: node product-server.ts FILE, or the address of a PostgreSQL database */
const [named = ''] = process.argv.slice(2)
const databaseUrl = /^postgres(ql)?:/.test(named) ? named : `sqlite:${named}`
const database = await openDatabase(databaseUrl)
const config = readConfig(
  { ...process.env, PORT: '0', DATABASE_URL: databaseUrl, HEAVY_PER_MINUTE: '100000' },
  'demonstration',
)
const { url } = await startServer({ config, database })
console.log(url)
process.once('SIGTERM', () => process.exit(0))

const resolution = 5
const delay = monitorEventLoopDelay({ resolution })
/** Asked for the longest pause, it answers that since it was asked before; watching begins with the first asking. */
process.on('message', () => {
  process.send?.({ pause: Math.max(0, delay.max / 1e6 - resolution) })
  delay.enable()
  delay.reset()
})
