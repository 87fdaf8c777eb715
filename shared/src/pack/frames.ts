import type { Exhibit } from './exhibit.ts'
import type { PackContent } from './pack.ts'

type Item = PackContent['items'][number]

/** One thing on the wall at a time. */
export type PackFrame =
  | { kind: 'agenda' }
  | { kind: 'item'; item: Item }
  /** `part` of `parts` where one screen does not hold it. */
  | { kind: 'exhibit'; item: Item; exhibit: Exhibit; part: number; parts: number }

/** Rows one screen holds, read from the back of a room. */
export const rowsOnScreen = 6

const partsOf = (exhibit: Exhibit): number => {
  if (exhibit.shown === null) return 0
  const rows =
    exhibit.kind === 'goal'
      ? exhibit.shown.indicators.length
      : exhibit.kind === 'exceptions'
        ? exhibit.shown.shown.length
        : 0
  return Math.max(1, Math.ceil(rows / rowsOnScreen))
}

/** What is presented, in the order of the agenda: the agenda, then each item and what it shows. */
export function framesOf({ items, exhibits }: Pick<PackContent, 'items' | 'exhibits'>): PackFrame[] {
  return [
    { kind: 'agenda' },
    ...items.flatMap((item): PackFrame[] => [
      { kind: 'item', item },
      ...item.pins.flatMap((pin): PackFrame[] => {
        const exhibit = exhibits.find(
          ({ kind, reference }) => kind === pin.kind && reference === pin.reference,
        )
        if (exhibit === undefined) return []
        const parts = partsOf(exhibit)
        return Array.from({ length: parts }, (_, at) => ({
          ...{ kind: 'exhibit' as const, item, exhibit, part: at + 1, parts },
        }))
      }),
    ]),
  ]
}

export type PresentKey = 'next' | 'back' | 'first' | 'last' | 'help' | 'blank' | 'light' | 'leave'

const keys: Readonly<Record<string, PresentKey>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  '?': 'help',
  b: 'blank',
  d: 'light',
  Escape: 'leave',
}
/** What a key does in present mode; nothing outside it, and nothing while somebody types. */
export const presentKey = (key: string): PresentKey | null => keys[key] ?? null

/** The frame a key leads to; the first has none before it, the last none after. */
export function frameAfter(at: number, count: number, key: PresentKey): number {
  if (key === 'next') return Math.min(count - 1, at + 1)
  if (key === 'back') return Math.max(0, at - 1)
  if (key === 'first') return 0
  return key === 'last' ? Math.max(0, count - 1) : at
}
