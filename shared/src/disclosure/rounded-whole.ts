/** A count as everybody reads it; null where it is not shown. */
type Shown = number | null
type Range = { low: number; high: number }

/**
 * Whether a rounded whole beside its rounded parts leaves each of them, and itself, about as open as rounding does: at
 * least three counts, or all there are where rounding leaves fewer. One equation of ranges, so that what it leaves open
 * is known exactly. A part that is not shown can be anything.
 */
export function leavesPartsOpen(whole: number, parts: readonly Shown[], step: number): boolean {
  const ranges = parts.map((part) => rangeOf(part, step))
  const all = rangeOf(whole, step)
  const low = ranges.reduce((sum, each) => sum + each.low, 0)
  const high = ranges.reduce((sum, each) => sum + each.high, 0)
  const isOpen = (before: Range, after: Range) =>
    Math.min(before.high, after.high) - Math.max(before.low, after.low) >=
    Math.min(leastWidth, before.high - before.low)
  return (
    isOpen(all, { low, high }) &&
    ranges.every((each, i) =>
      parts[i] === null
        ? true
        : isOpen(each, { low: all.low - (high - each.high), high: all.high - (low - each.low) }),
    )
  )
}
const leastWidth = 2

function rangeOf(shown: Shown, step: number): Range {
  if (shown === null) return { low: 0, high: Number.MAX_SAFE_INTEGER }
  const low = Math.max(0, Math.ceil(shown - step / 2))
  return { low, high: Math.max(low, Math.ceil(shown + step / 2) - 1) }
}
