import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const benchSecret = 'bench-0123456789-abcdefghijklmnopqrstuvwxyz'

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
/** What `pnpm serve` tells Node. */
const flags = String(scripts.serve)
  .split(' ')
  .filter((word) => word.startsWith('--'))

export type Server = {
  url: string
  pid: number
  /** The longest time its event loop stood still since it was asked before, in milliseconds. */
  longestPause(): Promise<number>
}

const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

export type Starting = { ready: Promise<Server>; stop(): Promise<void> }

/** Starts a server of this folder in a process of its own; it is ready when it prints its address. */
export function startProcess(script: string, ...words: string[]): Starting {
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, script), ...words], {
    env: { ...process.env, AUTH_SECRET: benchSecret, LOG_LEVEL: 'error', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  const ready = new Promise<Server>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
    child.stdout?.on('data', (chunk) => {
      const url = /^http:\S+/m.exec(String(chunk))?.[0]
      if (url !== undefined) resolve({ url, pid: child.pid ?? 0, longestPause: () => longestPause(child) })
    })
  })
  return { ready, stop: () => stop(child) }
}

function longestPause(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (message: { pause: number }) => resolve(message.pause))
    child.send('pause')
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
