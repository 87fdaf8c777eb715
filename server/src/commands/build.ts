import { buildClientIfStale } from './build-client.ts'
import { runCommand, tell } from './run-command.ts'

await runCommand(async () => {
  await buildClientIfStale(tell)
  tell('The pages are built.')
})
