import type { Frequency } from '@roundtable/shared/base/period.ts'

/** What a file was read against: the version of each return it found open, and the lines it names, by frequency. */
export type ReadAgainst = {
  versions: Readonly<Record<string, number>>
  lines: Readonly<Partial<Record<Frequency, readonly string[]>>>
}

type Held = { id: string; version: number; frequency: Frequency }

/**
 * Whether nothing was written into a return since the file was read, whose every line is still asked: whatever is
 * written into one raises its version. What is not known to stand is compared row by row.
 */
export function standsAsRead(against: ReadAgainst | null, held: Held, asked: ReadonlySet<string>): boolean {
  if (against === null || against.versions[held.id] !== held.version) return false
  return against.lines[held.frequency]?.every((id) => asked.has(id)) ?? false
}

/** As it is kept with a file; null where an earlier version of the product read it. */
export const readAgainstOf = (kept: string | null): ReadAgainst | null =>
  kept === null ? null : JSON.parse(kept)
