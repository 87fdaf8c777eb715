import { turns } from './in-slices.ts'

/** What a running job asks before each step: whether it may go on. */
export type Lease = { isHeld(): boolean }

/**
 * Pieces of a job that do not depend on one another: one that fails stops none of the others, and is told once all have
 * run, so that the job counts as failed and is tried again. Between them others are answered, however many there are.
 */
export function eachAlone() {
  const letOthers = turns()
  const failures: unknown[] = []
  return {
    /** What the piece answers; null where it failed. */
    async run<T>(piece: () => Promise<T>): Promise<T | null> {
      await letOthers()
      try {
        return await piece()
      } catch (error) {
        failures.push(error)
        return null
      }
    },
    end(): void {
      if (failures.length === 0) return
      const words = failures.map((error) => (error instanceof Error ? error.message : String(error)))
      throw new AggregateError(failures, words.join(' '))
    },
  }
}
