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
  let goOn = () => {}
  // One listener for the whole file: where the answer is compressed, listeners cannot be taken off again.
  out.on('drain', () => goOn())
  out.on('close', () => goOn())
  const flush = async (): Promise<void> => {
    const chunk = waiting
    waiting = ''
    if (out.destroyed) throw new ReaderLeft()
    const taken = out.write(chunk)
    await new Promise<void>((resolve) => {
      goOn = resolve
      // Between two pieces everybody else has a turn.
      if (taken) setImmediate(resolve)
    })
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
