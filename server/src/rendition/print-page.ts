import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RenditionFailure } from '@roundtable/shared/rendition/rendition.ts'

/** What a page is given. */
const patienceMs = 60_000
const dyingMs = 2_000
/** A PDF that is larger is none that anybody sends. */
const mostBytes = 64 * 1024 * 1024
/** A printer that nobody asks any more ends, and one that has printed much makes room for a new one. */
const idleMs = 2 * 60_000
const mostPages = 20
const program = fileURLToPath(new URL('./print-process.ts', import.meta.url))

export class PrintFailed extends Error {
  readonly failure: RenditionFailure

  constructor(failure: RenditionFailure, detail = '') {
    super(`${failure} ${detail}`.trim())
    this.failure = failure
  }
}

type Waiting = { resolve: (pdf: Buffer) => void; reject: (error: PrintFailed) => void }
type Printer = { child: ChildProcess; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout; pages: number }

/** The one that is ready, of each Chromium. */
const printers = new Map<string, Printer>()

/** Starts what prints, so that it is ready when the page is; it waits for further pages for two minutes. */
export function readyPrinter(chromium: string): Printer {
  const ready = printers.get(chromium)
  if (ready !== undefined) return ready
  const child = spawn(process.execPath, ['--max-old-space-size=256', program, chromium], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // Nothing of what the server knows by its environment is the printer’s.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR },
  })
  const printer: Printer = { child, waiting: new Map(), pages: 0 }
  printers.set(chromium, printer)
  const ended = (detail: string) => {
    retire(printer)
    for (const { reject } of printer.waiting.values()) reject(new PrintFailed('browser', detail))
    printer.waiting.clear()
  }
  child.on('message', (answer) => take(printer, answer))
  child.once('error', (error) => ended(error.message))
  child.once('exit', (code, signal) => ended(`it ended with ${signal ?? code}`))
  // It holds up nobody who ends; it ends with them.
  child.unref()
  child.channel?.unref()
  rest(printer)
  return printer
}

/** It takes no further page; what it prints it still answers. */
function retire(printer: Printer): void {
  clearTimeout(printer.idle)
  for (const [name, ready] of printers) if (ready === printer) printers.delete(name)
}

function rest(printer: Printer): void {
  clearTimeout(printer.idle)
  if (printer.pages >= mostPages) release(printer)
  else printer.idle = setTimeout(() => release(printer), idleMs).unref()
}

function release(printer: Printer): void {
  retire(printer)
  if (printer.child.connected) printer.child.disconnect()
}

function stop({ child }: Printer): void {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), dyingMs).unref()
}

function take(printer: Printer, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('id' in answer)) return
  const waiting = typeof answer.id === 'number' ? printer.waiting.get(answer.id) : undefined
  if (waiting === undefined) return
  if ('chart' in answer) waiting.reject(new PrintFailed(`chart ${String(answer.chart)}`))
  else if ('pdf' in answer && answer.pdf instanceof Uint8Array && isOfUse(answer.pdf)) {
    waiting.resolve(Buffer.from(answer.pdf))
  } else waiting.reject(new PrintFailed('browser', 'error' in answer ? String(answer.error) : ''))
}

const isOfUse = ({ length }: Uint8Array): boolean => length > 0 && length <= mostBytes

/** Prints a page in a process of its own, with little memory and a minute at most; throws `PrintFailed`. */
export async function printPage(page: string, chromium: string, patience = patienceMs): Promise<Buffer> {
  const printer = readyPrinter(chromium)
  clearTimeout(printer.idle)
  printer.pages += 1
  const id = printer.pages
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  printer.waiting.set(id, { resolve, reject })
  const timer = setTimeout(() => {
    reject(new PrintFailed('time'))
    retire(printer)
    stop(printer)
  }, patience)
  printer.child.send({ id, page }, (error) => {
    if (error !== null) reject(new PrintFailed('browser', error.message))
  })
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    printer.waiting.delete(id)
    if (printer.waiting.size === 0) rest(printer)
  }
}
