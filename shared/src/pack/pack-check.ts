import { z } from 'zod'
import { pinWord } from '../meeting/agenda-form.ts'
import type { Exhibit, ShownIndicator } from './exhibit.ts'
import type { PackContent } from './pack.ts'

/** What would be missing from the pack if it were frozen now; nothing of it stands in the way. */
export const packCheckSchema = z.object({
  findings: z.array(
    z.object({
      /** The place of the item it is about; null where it is about the whole meeting. */
      item: z.number().nullable(),
      sentence: z.string(),
    }),
  ),
})
export type PackFinding = z.infer<typeof packCheckSchema>['findings'][number]

export type PackFacts = {
  /** Whether the board has met before: what changed since then can be told. */
  metBefore: boolean
  /** By how many minutes the items are longer than the meeting. */
  minutesOver: number
  /** Items that wait to be placed or declined. */
  proposed: number
  members: number
  quorum: number
  /** References of challenges that stand unanswered. */
  unanswered: readonly string[]
}

/** What is missing, in the order of the agenda, from the cut that holds everything. */
export function packFindings(
  content: Pick<PackContent, 'items' | 'exhibits'>,
  facts: PackFacts,
): PackFinding[] {
  const items = content.items.filter(({ withdrawn }) => withdrawn !== true)
  return [
    ...ofMeeting({ items }, facts).map((sentence) => ({ item: null, sentence })),
    ...items.flatMap((item) =>
      ofItem(item, content.exhibits).map((sentence) => ({ item: item.place, sentence })),
    ),
  ]
}

type Item = PackContent['items'][number]

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function ofMeeting({ items }: Pick<PackContent, 'items'>, facts: PackFacts): string[] {
  const pins = items.flatMap((item) => item.pins)
  const { metBefore, minutesOver, proposed, members, quorum, unanswered } = facts
  const isShown = (reference: string) =>
    pins.some((pin) => pin.kind === 'challenge' && pin.reference === reference)
  return [
    ...(items.length === 0 ? ['Nothing is on the agenda yet.'] : []),
    ...(minutesOver > 0
      ? [`The items take ${counted(minutesOver, 'minute', 'minutes')} more than the meeting has.`]
      : []),
    ...(members < quorum
      ? [`The board has ${counted(members, 'member', 'members')} and is quorate with ${quorum}.`]
      : []),
    ...(proposed > 0
      ? [
          `${counted(proposed, 'proposed item waits', 'proposed items wait')} for you: place it, or decline it with a reason.`,
        ]
      : []),
    ...(metBefore && !pins.some(({ kind }) => kind === 'exceptions')
      ? ['No item shows what changed since the last meeting.']
      : []),
    ...unanswered
      .filter((reference) => !isShown(reference))
      .map((reference) => `Challenge ${reference} waits for an answer, and no item shows it.`),
  ]
}

/** Of what lies in files nobody but their readers knows anything. */
const unread = (papers: Item['papers']): string =>
  `Roundtable has not read ${papers.map(({ title }) => `“${title}”`).join(', ')}: look for names and small numbers of people in ${papers.length === 1 ? 'it' : 'them'}.`

function ofItem(item: Item, exhibits: readonly Exhibit[]): string[] {
  const shown = item.pins.map((pin) =>
    exhibits.find(({ kind, reference }) => kind === pin.kind && reference === pin.reference),
  )
  const isBare = item.purpose === 'decide' && item.pins.length === 0
  return [
    ...(item.papers.length > 0 ? [unread(item.papers)] : []),
    ...(isBare ? ['It asks for a decision and shows nothing it rests on.'] : []),
    ...shown.flatMap((exhibit) => {
      if (exhibit === undefined) return []
      if (exhibit.shown === null)
        return [`${pinWord(exhibit.kind)} ${exhibit.reference} is not there to be shown any more.`]
      return exhibit.kind === 'indicator' ? indicatorFindings(exhibit.shown) : []
    }),
  ]
}

/** What of an indicator a board would ask for and not find. */
export function indicatorFindings({
  code,
  points,
  accountabilities,
}: Pick<ShownIndicator, 'code' | 'points' | 'accountabilities'>): string[] {
  const last = points.at(-1)
  if (last === undefined) return [`${code} has no figure yet.`]
  return [
    ...(last.value === null ? [`${code} has no figure for ${last.periodLabel}.`] : []),
    ...(last.status === 'off-target' && last.commentary === null
      ? [`${code} is off target in ${last.periodLabel}, and nothing is said of it.`]
      : []),
    ...(last.state === 'provisional'
      ? [`The figure of ${code} for ${last.periodLabel} is provisional.`]
      : []),
    ...(accountabilities.some(({ kind }) => kind === 'accountable')
      ? []
      : [`Nobody is accountable for ${code}.`]),
  ]
}
