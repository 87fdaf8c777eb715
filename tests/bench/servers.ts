import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export const benchSecret = 'bench-0123456789-abcdefghijklmnopqrstuvwxyz'

export type Server = {
  url: string
  pid: number
  stop(): Promise<void>
  /** The longest time its event loop stood still since it was asked before, in milliseconds. */
  longestPause(): Promise<number>
}

/** Starts a server of this folder in a process of its own and waits for the address it prints. */
export function startProcess(script: string, ...words: string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...words], {
    env: { ...process.env, AUTH_SECRET: benchSecret, LOG_LEVEL: 'error', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
    child.stdout?.on('data', (chunk) => {
      const url = /^http:\S+/m.exec(String(chunk))?.[0]
      if (url === undefined) return
      resolve({ url, pid: child.pid ?? 0, stop: () => stop(child), longestPause: () => longestPause(child) })
    })
  })
}

function longestPause(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (message: { pause: number }) => resolve(message.pause))
    child.send('pause')
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
