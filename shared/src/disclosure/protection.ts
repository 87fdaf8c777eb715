import { type AmountName, type Amounts, amountNames } from './cell-amounts.ts'
import type { RuleSet } from './disclosure-rules.ts'

/** A hidden part: the least it had in any published state, and what it has now. */
export type HiddenPart = { least: Amounts; now: Amounts; isSmall: boolean }

/**
 * Whether hidden parts of a whole that is told protect each other, at all moments and although a reader knows when
 * each was corrected. Any of them may be higher by what the others have at the least, or lower by what it has itself,
 * with nothing told being different: the sum of the least amounts is a lower bound of the width of each one's
 * feasible interval, which an audit by linear programming finds (Hundepool et al., Statistical Disclosure Control,
 * 4.3, feasibility intervals; Fischetti and Salazar, 2001; sdcTable's attack()). It must be no narrower than the
 * largest count that is hidden, for those counted, their base, and those left out alike.
 */
export function isProtected(parts: readonly HiddenPart[], rules: RuleSet): boolean {
  if (parts.length < 2) return parts.length === 0
  return amountNames.every((name) => isWide(parts, name, rules) && !isNearlyDetermined(parts, name, rules))
}

function isWide(parts: readonly HiddenPart[], name: AmountName, { smallCount }: RuleSet): boolean {
  const known = parts.flatMap(({ least }) => least[name] ?? [])
  return known.length === 0 || known.reduce((sum, each) => sum + each, 0) >= smallCount
}

const leastWidth = 2

/** Whoever takes all hidden parts to be small ones would have each of them within less than two. */
function isNearlyDetermined(
  parts: readonly HiddenPart[],
  name: AmountName,
  { smallCount }: RuleSet,
): boolean {
  if (name === 'base') return false
  const amounts = parts.flatMap(({ now }) => now[name] ?? [])
  const others = parts.length - 1
  if (amounts.length < parts.length) return false
  if (!amounts.every((amount) => amount >= 1 && amount <= smallCount)) return false
  const sum = amounts.reduce((all, each) => all + each, 0)
  return Math.min(smallCount, sum - others) - Math.max(1, sum - others * smallCount) < leastWidth
}

/**
 * Whether a whole may be told although none of its parts is there yet: however they come out, hiding all of them
 * would protect each, and they cannot all be taken to be small.
 */
export function isWideWhole(whole: Amounts, parts: number, { smallCount }: RuleSet): boolean {
  const isWideEnough = (amount: number | null) => amount === null || amount > parts * smallCount
  return isWideEnough(whole.counted) && isWideEnough(whole.leftOut)
}

/** Smallest first, but zeros last: hiding a zero protects nothing. */
export function bySize(a: Amounts, b: Amounts): number {
  const [x, y] = [sizeOf(a), sizeOf(b)]
  if ((x === 0) !== (y === 0)) return x === 0 ? 1 : -1
  return x - y || (a.base ?? 0) - (b.base ?? 0)
}

/** A part that leaves few out protects as little as one that counts few. */
const sizeOf = ({ counted, leftOut }: Amounts): number => counted ?? leftOut ?? 0
