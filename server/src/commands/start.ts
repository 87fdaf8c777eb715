import { parseArgs, styleText } from 'node:util'
import { readConfig } from '../base/config.ts'
import { checkPortFree, checkWritable } from './before-start.ts'
import { buildClientIfStale } from './build-client.ts'
import { secretOf, setAside } from './demonstration-file.ts'
import { dataFile, dataFolder } from './repository.ts'
import { CannotStart, runCommand, tell } from './run-command.ts'
import { stopOnSignal } from './stop-on-signal.ts'

await runCommand(async () => {
  const fresh = wantsFresh()
  console.log('Roundtable starts.')
  const folder = dataFolder(process.env)
  const file = dataFile(process.env)
  checkWritable(folder)
  const config = readConfig(
    { ...process.env, DATABASE_URL: `sqlite:${file}`, AUTH_SECRET: secretOf(folder) },
    'demonstration',
  )
  await checkPortFree(config.host, config.port)
  if (fresh) setAside(file, tell)
  // What cannot start says so before the whole server is loaded.
  const [{ startServer }, { openDemonstration }] = await Promise.all([
    import('../main.ts'),
    import('./demonstration.ts'),
  ])
  const database = await openDemonstration(file, tell)
  await buildClientIfStale(tell)
  const server = await startServer({ config, database })
  stopOnSignal(server, database)
  console.log(`
Roundtable is ready: ${styleText('bold', server.url)}
  Sign in: open the address and choose a person; each shows the partnership in their role.
  Entered figures stay in ${file}. A new demonstration: npx --yes pnpm start --fresh. Stop: Ctrl+C.
`)
})

function wantsFresh(): boolean {
  try {
    const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })
    return values.fresh
  } catch {
    throw new CannotStart('Roundtable starts with no words after the command, or with --fresh.')
  }
}
