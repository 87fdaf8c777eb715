import { formatDay } from '../base/period.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { hasRoomBeside, type PlacedUpright, placeUprights } from './chart-labels.ts'
import type { PlottedPoint } from './chart-lines.ts'
import { monthOf } from './chart-time.ts'
import { untilWords } from './point-words.ts'

/** `short`: what stands there where the whole of it would take the room of the figures. */
export type Upright = {
  key: string
  month: number
  text: string
  short: string
  kind: 'break' | 'step' | 'note'
}

/** What stands upright in the plot: new definitions, agreed step changes, dated notes; oldest first. */
export function uprightsOf(
  view: Pick<IndicatorView, 'annotations' | 'stepChanges'>,
  plotted: readonly PlottedPoint[],
  months: { from: number; to: number },
): Upright[] {
  const breaks = plotted.flatMap(({ point, left }, at): Upright[] => {
    const before = plotted[at - 1]?.point
    if (before === undefined) return []
    const until = untilWords(before, point)
    if (!point.breakBefore && until === null) return []
    const text = until ?? `New definition, ${point.periodLabel}`
    const short = until ?? 'New definition'
    return [{ key: `break-${left}`, month: left, text, short, kind: point.breakBefore ? 'break' : 'note' }]
  })
  const steps = view.stepChanges.map(
    (each): Upright => ({
      key: each.id,
      month: monthOf(each.fromPeriod),
      text: `${each.label}, ${each.fromLabel}`,
      short: each.label,
      kind: 'step',
    }),
  )
  const notes = view.annotations.map(
    (each): Upright => ({
      key: each.id,
      month: monthOf(each.onDay),
      text: `${each.label}, ${formatDay(each.onDay).replace(/^\d+ /, '')}`,
      short: each.label.replace(/^Decision /, ''),
      kind: 'note',
    }),
  )
  return [...breaks, ...steps, ...notes]
    .filter(({ month }) => month >= months.from && month <= months.to)
    .sort((a, b) => a.month - b.month)
}

/** More rows of labels than these would leave too little of the height to the figures. */
const mostRows = 3
const mostRowsGiven = 2

type Room = {
  left: number
  right: number
  text: number /** Whether the height is given. */
  isGiven: boolean
}
type Across = Upright & { x: number }

/**
 * Where the labels of what stands upright are written: whole where they leave the height to the figures, short where
 * they do not. In a room of a given height those of the newest are written, as many as it holds. One that would be cut
 * at the edge of the picture is short, and without words where that is cut too: it is told beside the chart.
 */
export function uprightsIn(
  uprights: readonly Across[],
  { left, right, text, isGiven }: Room,
): PlacedUpright<Across>[] {
  const hasRoom = (each: Across) => hasRoomBeside(each, left, right, text)
  const short = uprights.map((each) => ({ ...each, text: each.short }))
  const [named, nameless] = [short.filter(hasRoom), short.filter((each) => !hasRoom(each))]
  const isNamed = (key: string) => named.some((each) => each.key === key)
  const whole = uprights.filter(({ key }) => isNamed(key))
  const inFull = whole.map((each) => (hasRoom(each) ? each : { ...each, text: each.short }))
  return [...withoutWords(nameless), ...placedIn(inFull, named, { left, right, text, isGiven })]
}

function placedIn(
  full: readonly Across[],
  short: readonly Across[],
  { left, right, text, isGiven }: Room,
): PlacedUpright<Across>[] {
  const placed = (shown: readonly Across[]) => placeUprights(shown, left, right, text)
  const isHeld = (shown: readonly { row: number }[], most: number) => shown.every(({ row }) => row < most)
  const inFull = placed(full)
  if (isHeld(inFull, isGiven ? 1 : mostRows)) return inFull
  if (!isGiven) return placed(short)
  for (let without = 0; ; without += 1) {
    const named = placed(short.slice(without))
    if (isHeld(named, mostRowsGiven)) return [...withoutWords(short.slice(0, without)), ...named]
  }
}

const withoutWords = (uprights: readonly Across[]): PlacedUpright<Across>[] =>
  uprights.map((each) => ({ ...each, text: '', row: -1, anchor: 'start' }))
