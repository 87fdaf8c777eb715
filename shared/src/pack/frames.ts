import type { Exhibit } from './exhibit.ts'
import type { PackContent } from './pack.ts'

type Item = PackContent['items'][number]

/** Of what an item shows, one side at a time. */
export const frameSides = ['main', 'story', 'accountability', 'plan', 'decision'] as const
export type FrameSide = (typeof frameSides)[number]

/** One thing on the wall at a time. */
export type PackFrame =
  | { kind: 'agenda'; part: number; parts: number }
  | { kind: 'item'; item: Item }
  /** `part` of `parts` where one screen does not hold it. */
  | { kind: 'exhibit'; item: Item; exhibit: Exhibit; side: FrameSide; part: number; parts: number }

/** Rows one screen holds, read from the back of a room. */
export const rowsOnScreen = 6

/** Items of an agenda, each with a title of up to two lines. */
export const itemsOnScreen = 7

export const agendaScreens = (items: number): number => Math.max(1, Math.ceil(items / itemsOnScreen))

/** Of what changed since the last meeting: each takes two lines. */
export const changesOnScreen = 4

/** The sides of it that have something on them, each with how many screens it takes. */
function sidesOf(exhibit: Exhibit): [FrameSide, number][] {
  if (exhibit.shown === null) return []
  if (exhibit.kind === 'goal') {
    const { indicators, plan, decision } = exhibit.shown
    const rows = Math.max(1, Math.ceil(indicators.length / rowsOnScreen))
    const sides: [FrameSide, number][] = [['main', rows]]
    if (plan !== '') sides.push(['plan', 1])
    if (decision != null) sides.push(['decision', 1])
    return sides
  }
  if (exhibit.kind === 'exceptions') {
    return [['main', Math.max(1, Math.ceil(exhibit.shown.shown.length / changesOnScreen))]]
  }
  if (exhibit.kind !== 'indicator') return [['main', 1]]
  const { story, accountabilities, decision } = exhibit.shown
  const sides: [FrameSide, number][] = [['main', 1]]
  if (story?.versions[0] !== undefined) sides.push(['story', 1])
  if (accountabilities.length > 0) sides.push(['accountability', 1])
  if (decision != null) sides.push(['decision', 1])
  return sides
}

/** What was withdrawn stands on the agenda alone. */
const isTaken = ({ withdrawn }: Item): boolean => withdrawn !== true

/** What is presented, in the order of the agenda: the agenda, then each item and what it shows. */
export function framesOf({ items, exhibits }: Pick<PackContent, 'items' | 'exhibits'>): PackFrame[] {
  return [
    ...Array.from({ length: agendaScreens(items.length) }, (_, at) => ({
      ...{ kind: 'agenda' as const, part: at + 1, parts: agendaScreens(items.length) },
    })),
    ...items.filter(isTaken).flatMap((item): PackFrame[] => [
      { kind: 'item', item },
      ...item.pins.flatMap((pin): PackFrame[] => {
        const exhibit = exhibits.find(
          ({ kind, reference }) => kind === pin.kind && reference === pin.reference,
        )
        if (exhibit === undefined) return []
        return sidesOf(exhibit).flatMap(([side, parts]) =>
          Array.from({ length: parts }, (_, at) => ({
            ...{ kind: 'exhibit' as const, item, exhibit, side, part: at + 1, parts },
          })),
        )
      }),
    ]),
  ]
}

/** What is recorded of the thing that is on the screen. */
export const recordKeys = ['decision', 'challenge', 'action'] as const
export type RecordKey = (typeof recordKeys)[number]
export const isRecordKey = (key: PresentKey): key is RecordKey => recordKeys.some((each) => each === key)

export type PresentKey =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'help'
  | 'blank'
  | 'light'
  | 'leave'
  | 'return'
  | 'present'
  | 'screen'
  | RecordKey

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
  // Clickers have keys to blank the screen and to begin of their own.
  '.': 'blank',
  F5: 'screen',
  d: 'light',
  f: 'screen',
  p: 'present',
  r: 'return',
  e: 'decision',
  c: 'challenge',
  a: 'action',
  Escape: 'leave',
}
/** What a key does in present mode; nothing outside it, and nothing while somebody types. */
export const presentKey = (key: string): PresentKey | null =>
  keys[key.length === 1 ? key.toLowerCase() : key] ?? null

/** The frame a key leads to; the first has none before it, the last none after. */
export function frameAfter(at: number, count: number, key: PresentKey): number {
  if (key === 'next') return Math.min(count - 1, at + 1)
  if (key === 'back') return Math.max(0, at - 1)
  if (key === 'first') return 0
  return key === 'last' ? Math.max(0, count - 1) : at
}
