const size = 400

/** Hands over the rows some hundreds at a time, so that no statement grows beyond what the databases take. */
export async function inBatches<T>(
  rows: readonly T[],
  write: (batch: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await write(rows.slice(from, from + size))
}

/** The same, with what each batch answers. */
export async function gatheredInBatches<T, R>(
  rows: readonly T[],
  ask: (batch: T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const answered: R[] = []
  await inBatches(rows, async (batch) => answered.push(...(await ask(batch))))
  return answered
}
