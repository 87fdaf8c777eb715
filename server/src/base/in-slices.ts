import { setImmediate } from 'node:timers/promises'

const sliceMs = 20

/** Long work on the one thread: others are answered where it pauses. */
export async function inSlices<Result>(work: Generator<undefined, Result>): Promise<Result> {
  const take = turns()
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await take()
  }
}

/** Waits for others, once some of the thread's time was used since it last did. */
export function turns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await setImmediate()
    since = performance.now()
  }
}
