/** Work that runs by itself; the row is the lease, held by one server process at a time. */
export type JobTable = {
  name: string
  holder: string | null
  /** From this moment on another process may take it, whatever became of the holder. */
  heldUntil: string | null
  nextRunAt: string
  lastStartedAt: string | null
  lastEndedAt: string | null
  lastOutcome: 'done' | 'failed' | null
  lastFailedAt: string | null
  /** In a row, since it last went well. */
  failures: number
}
