import type { Row } from './result.ts'
import type { Work } from './work.ts'

/** What is measured at one time, on servers of its own: a row, or rows that come of one run. */
export type Task = { name: string; measure: (work: Work) => Promise<Row[]> }

/** The rows of a task; one that breaks or takes too long is told as not measured, and what it started ends with it. */
export async function runBounded({ name, measure }: Task, work: Work, seconds: number): Promise<Row[]> {
  try {
    return await within(measure(work), seconds)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ figure: name, notMeasured: reason.split('\n')[0] ?? '' }]
  } finally {
    await work.stop()
  }
}

async function within<Result>(task: Promise<Result>, seconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it takes more than ${seconds} s`)), seconds * 1000)
  })
  // What is given up breaks later, when its servers are gone: nobody waits for it any more.
  task.catch(() => undefined)
  try {
    return await Promise.race([task, over])
  } finally {
    clearTimeout(timer)
  }
}
