type Entry = { itemId: string | null; kind: string; madeAt: string }
type Item = { id: string }

export type ItemTime = {
  /** When the item began: when the one before it was done with, or its own first entry was made. */
  from: string
  /** When something became of it, or its last entry was made before another item had one; null while it is on. */
  to: string | null
  last: string
}

/** Declared at the beginning, of whichever item it is. */
const isBeforehand = ({ kind }: Entry): boolean => kind === 'interest'

/** From when to when each item was dealt with, as the record tells; without those nobody has entered anything for. */
export function itemTimes(items: readonly Item[], entries: readonly Entry[]): Map<string, ItemTime> {
  const made = entries
    .filter((entry) => entry.itemId !== null && !isBeforehand(entry))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0))
  const ends = made.filter(({ kind }) => kind === 'outcome')
  return new Map(
    items.flatMap(({ id }): [string, ItemTime][] => {
      const own = made.filter(({ itemId }) => itemId === id)
      const [first] = own
      if (first === undefined) return []
      const before = ends.findLast(({ itemId, madeAt }) => itemId !== id && madeAt <= first.madeAt)
      const last = (own.at(-1) ?? first).madeAt
      const end = own.findLast(({ kind }) => kind === 'outcome')?.madeAt
      const isOn = made.at(-1)?.itemId === id
      return [[id, { from: before?.madeAt ?? first.madeAt, to: end ?? (isOn ? null : last), last }]]
    }),
  )
}

/** Whole minutes between; up to now where it is on, up to its last entry where the meeting is over. */
export const minutesOfTime = ({ from, to, last }: ItemTime, now: string | null): number =>
  Math.max(0, Math.floor((Date.parse(to ?? now ?? last) - Date.parse(from)) / 60_000))
