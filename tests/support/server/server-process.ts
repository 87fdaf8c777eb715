import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { forPrograms } from '../database/run-folder.ts'

export type ServerProcess = {
  url: string
  /** Ends it at once, with whatever it was doing. */
  kill: () => Promise<void>
  /** Whether the process is there: it has not ended by itself. */
  isAlive: () => boolean
  /** What it wrote: its log. */
  said: () => string
}

/** Starts the product on a database, and waits until it answers. */
export function startServerProcess(moment: string, env: Record<string, string>): Promise<ServerProcess> {
  const program = join(import.meta.dirname, 'serve-database.ts')
  return startProgram(program, [moment], { ...forPrograms(), LOG_LEVEL: 'error', PORT: '0', ...env })
}

/** Starts a program and waits until it prints its address. */
export async function startProgram(
  program: string,
  words: string[],
  env: NodeJS.ProcessEnv,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const found = /^http:\S+/m.exec(String(chunk))?.[0]
      if (found !== undefined) resolve(found)
    })
    child.once('close', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready.\n${said}`)),
    )
  })
  const kill = () => {
    child.kill('SIGKILL')
    return gone
  }
  return { url, kill, isAlive: () => child.exitCode === null && child.signalCode === null, said: () => said }
}
