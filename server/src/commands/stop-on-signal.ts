import { loggedError } from '../base/logger.ts'
import { tell } from './run-command.ts'

/** Closes what is open, in this order, on the first SIGINT or SIGTERM; a second one ends at once. */
export function stopOnSignal(...open: { close(): Promise<void> }[]): void {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(1)
    stopping = true
    tell('Stopping: finishing what is under way …')
    try {
      for (const each of open) await each.close()
      process.exit(0)
    } catch (error) {
      console.error(loggedError(error))
      process.exit(1)
    }
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
