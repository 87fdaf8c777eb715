/** What work that pauses comes to, without a pause. */
export function toEnd<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
