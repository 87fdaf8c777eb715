import type { Figure } from '../figure/figure.ts'
import {
  type DisclosedFigure,
  type DisclosureHow,
  discloseFigure,
  type FigureToDisclose,
  isSmallFigure,
  suppressed,
} from './disclosure.ts'
import { standardRuleSet } from './disclosure-rules.ts'

export type PointToDisclose = FigureToDisclose & { periodStart: string }

export type SeriesToDisclose<T extends PointToDisclose> = {
  /** What the series is a part of ('agency', 'age band', …); null for the total of all partitions. */
  partition: string | null
  points: readonly T[]
}

/**
 * All series of one indicator as an audience may see them, in the order given. Every series that the audience can
 * see anywhere must be handed in together, the total included: a part that alone is hidden would follow from the
 * total and the other parts, so the next smallest part goes too, in each period and each partition (secondary
 * suppression, DOMAIN section 7). Everything derived (status, message, interval) comes after this.
 */
export function discloseIndicator<T extends PointToDisclose>(
  series: readonly SeriesToDisclose<T>[],
  how: DisclosureHow,
): (T & DisclosedFigure)[][] {
  const disclosed = series.map(({ points }) => points.map((point) => discloseFigure(point, how)))
  const { secondary } = how.rules ?? standardRuleSet
  if (how.audience === 'trusted' || !secondary) return disclosed
  const partitions = new Set(series.flatMap(({ partition }) => (partition === null ? [] : [partition])))
  if (partitions.size === 0) return disclosed
  const periods = new Set(series.flatMap(({ points }) => points.map((point) => point.periodStart)))
  const at = series.map(({ points }) => new Map(points.map((point, i) => [point.periodStart, i])))
  for (const partition of partitions) {
    for (const period of periods) hideInPartition({ series, disclosed, at, partition, period, how })
  }
  return disclosed
}

type Room<T extends PointToDisclose> = {
  series: readonly SeriesToDisclose<T>[]
  disclosed: (T & DisclosedFigure)[][]
  at: readonly Map<string, number>[]
  partition: string
  period: string
  how: DisclosureHow
}

type Cell<T> = { original: T; hide: () => void; isHidden: boolean }

function cellsOf<T extends PointToDisclose>(room: Room<T>): Cell<T>[] {
  const { series, disclosed, at, partition, period } = room
  return series.flatMap((one, s): Cell<T>[] => {
    const i = at[s]?.get(period)
    const original = i === undefined ? undefined : one.points[i]
    const shownPoint = i === undefined ? undefined : disclosed[s]?.[i]
    if (one.partition !== partition || i === undefined || original === undefined) return []
    const isEmpty = original.value === null && original.numerator === null
    // What is missing hides nothing, but what its source suppressed is hidden like the rest.
    if (isEmpty && original.reason !== 'suppressed') return []
    const hide = () => disclosed[s]?.splice(i, 1, suppressed(original))
    return [{ original, hide, isHidden: shownPoint?.reason === 'suppressed' }]
  })
}

/** What a figure counts: its numerator, or its value where there is none. */
const countOf = ({ numerator, value }: Figure) => Math.abs(Number(numerator ?? value ?? '0'))

/** Smallest first, but zeros last: hiding a zero protects nothing. */
function bySize<T extends Figure>(a: Cell<T>, b: Cell<T>): number {
  const [x, y] = [countOf(a.original), countOf(b.original)]
  if ((x === 0) !== (y === 0)) return x === 0 ? 1 : -1
  return x - y || Number(a.original.denominator ?? 0) - Number(b.original.denominator ?? 0)
}

/** Without a total in view nothing follows from the other parts; an unknown total is taken to be in view. */
function isTotalInView<T extends PointToDisclose>({ series, disclosed, at, period }: Room<T>): boolean {
  const totals = series.flatMap(({ partition }, s) => {
    const i = partition === null ? at[s]?.get(period) : undefined
    const total = i === undefined ? undefined : disclosed[s]?.[i]
    return total === undefined ? [] : [total]
  })
  return totals.length === 0 || totals.some((total) => total.value !== null || total.numerator !== null)
}

/** Where every part is hidden and still follows from the total, the total goes as well. */
function hideTotals<T extends PointToDisclose>({ series, disclosed, at, period }: Room<T>): void {
  series.forEach(({ partition, points }, s) => {
    const i = partition === null ? at[s]?.get(period) : undefined
    const total = i === undefined ? undefined : points[i]
    if (i !== undefined && total !== undefined) disclosed[s]?.splice(i, 1, suppressed(total))
  })
}

function hideInPartition<T extends PointToDisclose>(room: Room<T>): void {
  const { unit, rules = standardRuleSet } = room.how
  const cells = cellsOf(room)
  const hidden = cells.filter((cell) => cell.isHidden)
  if (hidden.length === 0 || !isTotalInView(room)) return
  for (const next of cells.filter((cell) => !cell.isHidden).toSorted(bySize)) {
    if (!isDetermined(hidden)) return
    next.hide()
    hidden.push(next)
  }
  if (isDetermined(hidden)) hideTotals(room)

  /** One hidden part follows from the total; several do when they can only all be 1, or all be the largest small count. */
  function isDetermined(parts: readonly Cell<T>[]): boolean {
    if (parts.length === 1) return true
    if (!parts.every((part) => isSmallFigure(part.original, unit, rules))) return false
    const counts = parts.map((part) => countOf(part.original))
    return counts.every((count) => count === 1) || counts.every((count) => count === rules.smallCount)
  }
}

/**
 * A rolling figure beside the months it is made of gives each month away, one after another. Where any of the
 * months is small, the rolling figure stays and the months are hidden from all but trusted readers.
 */
export function discloseBesideRolling<T extends PointToDisclose>(
  months: readonly T[],
  how: DisclosureHow,
): (T & DisclosedFigure)[] {
  const { audience, unit, rules = standardRuleSet } = how
  const isSmall =
    audience !== 'trusted' && !rules.isDisclosed && months.some((month) => isSmallFigure(month, unit, rules))
  return months.map((month) => {
    const isEmpty = month.value === null && month.numerator === null
    return isSmall && !isEmpty ? suppressed(month) : discloseFigure(month, how)
  })
}
