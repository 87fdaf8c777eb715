import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkPortFree, checkWritable } from './before-start.ts'
import { openDemonstration } from './demonstration.ts'
import { secretOf } from './demonstration-file.ts'
import { dataFile, dataFolder, repository } from './repository.ts'
import { runCommand, tell } from './run-command.ts'

await runCommand(async () => {
  const apiPort = Number(process.env.PORT || 4310)
  const clientPort = Number(process.env.CLIENT_PORT || 4311)
  checkWritable(dataFolder(process.env))
  await checkPortFree('127.0.0.1', apiPort)
  await checkPortFree('127.0.0.1', clientPort)
  const database = await openDemonstration(dataFile(process.env), tell)
  await database.close()
  secretOf(dataFolder(process.env))
  const env = { ...process.env, PORT: String(apiPort), CLIENT_PORT: String(clientPort) }
  const watched = ['server/src', 'db/src', 'shared/src'].flatMap((path) => ['--watch-path', path])
  const vite = join(repository, 'client/node_modules/vite/bin/vite.js')
  const children = [
    run(
      ['--watch', '--watch-preserve-output', ...watched, 'server/src/commands/serve-demonstration.ts'],
      '.',
      env,
    ),
    run([vite, '--host', '127.0.0.1', '--port', String(clientPort), '--strictPort'], 'client', env),
  ]
  tell(`Pages with hot reload: http://127.0.0.1:${clientPort} (the server behind them: port ${apiPort}).`)
  endTogether(children)
})

function run(words: string[], folder: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, words, { cwd: join(repository, folder), env, stdio: 'inherit' })
}

function endTogether(children: ChildProcess[]): void {
  const end = () => {
    for (const child of children) child.kill('SIGTERM')
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  for (const child of children) child.once('exit', end)
}
