import { openDatabase } from '@roundtable/db/database.ts'
import { readConfig } from '../base/config.ts'
import { checkPortFree, checkRemovalFile } from './before-start.ts'
import { buildClientIfStale } from './build-client.ts'
import { runCommand, tell } from './run-command.ts'
import { stopOnSignal } from './stop-on-signal.ts'

await runCommand(async () => {
  const config = readConfig(process.env, 'production')
  checkRemovalFile(config.removalFile)
  await checkPortFree(config.host, config.port)
  await buildClientIfStale(tell)
  // What cannot start says so before the whole server is loaded.
  const [{ startServer }, { bringUpToDateAtStart }] = await Promise.all([
    import('../main.ts'),
    import('./bring-up-to-date.ts'),
  ])
  const database = await openDatabase(config.databaseUrl)
  await bringUpToDateAtStart(database, tell)
  const server = await startServer({ config, database })
  stopOnSignal(server, database)
  tell(`Roundtable serves ${config.publicUrl} on ${server.url}.`)
})
