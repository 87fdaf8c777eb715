import type { Exhibit } from './exhibit.ts'
import { recordWords } from './exhibit-words.ts'
import type { PackContent } from './pack.ts'
import { rowScreens, textScreens } from './screens.ts'

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

/** The words of a side, screen by screen; none where it is drawn, or made of rows. */
export function wordsOfSide(exhibit: Exhibit, side: FrameSide): string[][] {
  if (exhibit.shown === null || exhibit.kind === 'exceptions') return []
  if (exhibit.kind === 'goal' || exhibit.kind === 'indicator') {
    const { decision } = exhibit.shown
    const title = exhibit.kind === 'goal' ? exhibit.shown.wording : exhibit.shown.name
    if (side === 'decision') return decision == null ? [] : textScreens(title, [decision.text])
    if (exhibit.kind === 'goal')
      return side === 'plan' && exhibit.shown.plan !== '' ? textScreens(title, [exhibit.shown.plan]) : []
    const story = exhibit.shown.story?.versions[0]
    return side === 'story' && story !== undefined ? textScreens(title, [story.text]) : []
  }
  const words = recordWords(exhibit)
  return words === null ? [] : textScreens(words.said, words.lines)
}

/** Who answers for an indicator, screen by screen. */
export function answersOnScreens({ name, accountabilities }: Answered): Answered['accountabilities'][] {
  return rowScreens(name, accountabilities, ({ title, agencyName }) => [title, agencyName])
}
type Answered = NonNullable<Extract<Exhibit, { kind: 'indicator' }>['shown']>

/** The sides of it that have something on them, each with how many screens it takes. */
function sidesOf(exhibit: Exhibit): [FrameSide, number][] {
  if (exhibit.shown === null) return []
  const inWords = (side: FrameSide): [FrameSide, number] => [side, wordsOfSide(exhibit, side).length]
  const sides = (...all: [FrameSide, number][]) => all.filter(([, screens]) => screens > 0)
  if (exhibit.kind === 'goal') {
    const rows = Math.max(1, Math.ceil(exhibit.shown.indicators.length / rowsOnScreen))
    return sides(['main', rows], inWords('plan'), inWords('decision'))
  }
  if (exhibit.kind === 'exceptions') {
    return [['main', Math.max(1, Math.ceil(exhibit.shown.shown.length / changesOnScreen))]]
  }
  if (exhibit.kind !== 'indicator') return sides(inWords('main'))
  const { accountabilities } = exhibit.shown
  const answers = accountabilities.length === 0 ? 0 : answersOnScreens(exhibit.shown).length
  return sides(['main', 1], inWords('story'), ['accountability', answers], inWords('decision'))
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
