import { openDatabase } from '@roundtable/db/database.ts'
import { readConfig } from '@roundtable/server/config.ts'
import { startServer } from '@roundtable/server/main.ts'

/** The product itself, as it is served. Run as: node product-server.ts FILE */
const [file = ''] = process.argv.slice(2)
const database = await openDatabase(`sqlite:${file}`)
const config = readConfig({ ...process.env, PORT: '0', DATABASE_URL: `sqlite:${file}` }, 'demonstration')
const { url } = await startServer({ config, database })
console.log(url)
process.once('SIGTERM', () => process.exit(0))
