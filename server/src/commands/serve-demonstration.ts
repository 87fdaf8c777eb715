import { readConfig } from '../base/config.ts'
import { startServer } from '../main.ts'
import { openDemonstration } from './demonstration.ts'
import { secretOf } from './demonstration-file.ts'
import { dataFile, dataFolder } from './repository.ts'
import { runCommand, tell } from './run-command.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/** The server of `pnpm dev`, started again at every change. */
await runCommand(async () => {
  const file = dataFile(process.env)
  const secret = secretOf(dataFolder(process.env))
  const config = readConfig(
    { ...process.env, DATABASE_URL: `sqlite:${file}`, AUTH_SECRET: secret },
    'demonstration',
  )
  const database = await openDemonstration(file, tell)
  const server = await startServer({ config, database })
  stopOnSignal(server, database)
})
