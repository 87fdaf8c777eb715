import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.ts'
import { CannotStart } from './run-command.ts'

const sources = [
  'client/*.{html,json,ts}',
  'client/public/**/*.*',
  'client/src/**/*.*',
  'shared/package.json',
  'shared/src/**/*.ts',
  'pnpm-lock.yaml',
]
const mark = join(repository, 'client/dist/.built-from')

/** Builds the client unless what was built came from exactly these sources. */
export async function buildClientIfStale(tell: (sentence: string) => void): Promise<void> {
  const current = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === current) return
  tell('Building the pages …')
  await build()
  await build('--config', 'vite.written.config.ts')
  writeFileSync(mark, current)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of globSync(sources, { cwd: repository }).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(repository, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** What is sent, and then what the server writes the first page with. */
function build(...more: string[]): Promise<void> {
  const vite = join(repository, 'client/node_modules/vite/bin/vite.js')
  const words = [vite, 'build', '--logLevel', 'warn', ...more]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: join(repository, 'client'),
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new CannotStart('The pages could not be built; the reason stands above.'))
    })
  })
}
