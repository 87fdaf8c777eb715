/** Numbers that follow from a seed alone. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return (state + 0.5) / 4_294_967_296
  }
}

export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())

/** A stable series around 0 with a standard deviation of 1, each value leaning on the one before by `lean`. */
export function stable(random: () => number, length: number, lean = 0): Float64Array {
  const values = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const own = normal(random)
    values[i] = i === 0 ? own : lean * (values[i - 1] ?? 0) + Math.sqrt(1 - lean * lean) * own
  }
  return values
}

/** How many of so many made series something is found in, per hundred. */
export function share(count: number, isFound: (i: number) => boolean): number {
  let found = 0
  for (let i = 0; i < count; i++) if (isFound(i)) found++
  return (100 * found) / count
}
