import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RenditionFailure } from '@roundtable/shared/pack/rendition.ts'

/** What a pack is given. */
const patienceMs = 60_000
const dyingMs = 2_000
/** A PDF that is larger is none that anybody sends. */
const mostBytes = 64 * 1024 * 1024
const chartFailed = 2
const program = fileURLToPath(new URL('./print-process.ts', import.meta.url))

export class PrintFailed extends Error {
  readonly failure: RenditionFailure

  constructor(failure: RenditionFailure, detail = '') {
    super(`${failure} ${detail}`.trim())
    this.failure = failure
  }
}

/** Prints a page in a process of its own, with little memory and a minute at most; throws `PrintFailed`. */
export function printPage(page: string, chromium: string, patience = patienceMs): Promise<Buffer> {
  const child = spawn(process.execPath, ['--max-old-space-size=256', program, chromium], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Nothing of what the server knows by its environment is the printer’s.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR },
  })
  const pieces: Buffer[] = []
  let size = 0
  let isLate = false
  let said = ''
  const stop = () => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), dyingMs).unref()
  }
  const timer = setTimeout(() => {
    isLate = true
    stop()
  }, patience)
  child.stdout.on('data', (piece: Buffer) => {
    size += piece.length
    if (size > mostBytes) stop()
    else pieces.push(piece)
  })
  child.stderr.on('data', (piece: Buffer) => {
    said = (said + piece.toString('utf8')).slice(0, 2_000)
  })
  // A printer that died takes no page: how it ended is told below.
  child.stdin.on('error', () => undefined)
  child.stdin.end(page)
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(new PrintFailed('browser', error.message))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      const chart = code === chartFailed ? /^chart (.+)$/s.exec(said)?.[1] : undefined
      if (isLate) reject(new PrintFailed('time'))
      else if (chart !== undefined) reject(new PrintFailed(`chart ${chart}`))
      else if (code !== 0 || size === 0 || size > mostBytes) reject(new PrintFailed('browser', said))
      else resolve(Buffer.concat(pieces))
    })
  })
}
