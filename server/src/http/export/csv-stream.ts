import type { Writable } from 'node:stream'

const chunkLength = 65_536

/** Text on its way to a reader in pieces of about 64 kB; nothing is read ahead of what the reader takes. */
export type CsvStream = {
  /** Answers something to wait for when a piece is full. */
  write(text: string): Promise<void> | undefined
  end(): Promise<void>
}

/** The reader went away: there is nobody left to write for. */
export class ReaderLeft extends Error {}

export function csvStream(out: Writable): CsvStream {
  let waiting = ''
  const flush = async (): Promise<void> => {
    const chunk = waiting
    waiting = ''
    if (out.destroyed) throw new ReaderLeft()
    const taken = out.write(chunk)
    await (taken ? otherRequests() : drained(out))
    if (out.destroyed) throw new ReaderLeft()
  }
  return {
    write(text) {
      waiting += text
      return waiting.length < chunkLength ? undefined : flush()
    },
    async end() {
      if (waiting !== '') await flush()
      out.end()
    },
  }
}

/** Between two pieces everybody else has a turn. */
const otherRequests = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function drained(out: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      out.off('drain', done)
      out.off('close', done)
      resolve()
    }
    out.on('drain', done)
    out.on('close', done)
  })
}
