import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export const benchSecret = 'bench-0123456789-abcdefghijklmnopqrstuvwxyz'

export type Server = { url: string; pid: number; stop(): Promise<void> }

/** Starts a server of this folder in a process of its own and waits for the address it prints. */
export function startProcess(script: string, ...words: string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...words], {
    env: { ...process.env, AUTH_SECRET: benchSecret, LOG_LEVEL: 'error', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
    child.stdout?.on('data', (chunk) => {
      const url = /^http:\S+/m.exec(String(chunk))?.[0]
      if (url !== undefined) resolve({ url, pid: child.pid ?? 0, stop: () => stop(child) })
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
