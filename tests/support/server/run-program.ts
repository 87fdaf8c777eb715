import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { forPrograms } from '../database/run-folder.ts'
import { root } from '../run/root.ts'

export type Ended = { code: number | null; said: string }
export type Started = {
  ended: Promise<Ended>
  until(words: string): Promise<void>
  stop(): Promise<Ended>
}

/** Starts one of the commands of the product in a process of its own. */
export function startCommand(name: string, words: string[], env: Record<string, string>): Started {
  const program = join(root, 'server/src/commands', `${name}.ts`)
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...forPrograms(), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, said })))
  const until = async (wanted: string) => {
    while (!said.includes(wanted)) {
      const over = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50, undefined))])
      if (over !== undefined && !said.includes(wanted))
        throw new Error(`It ended without "${wanted}": ${said}`)
    }
  }
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { ended, until, stop }
}
