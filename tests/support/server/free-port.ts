import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below the ports a system gives out by itself: none is taken between the choice and whoever listens there. */
const [from, to] = [20_000, 32_000]
const tries = 50

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** A port that nobody has, for what is told its port before it listens. */
export async function freePort(): Promise<number> {
  for (let n = 0; n < tries; n += 1) {
    const port = randomInt(from, to)
    if (await isFree(port)) return port
  }
  throw new Error('No free port was found.')
}
