import type { ActName } from '../act/acts.ts'
import type { Actor } from '../rights/actor.ts'
import type { AgencyRight, PartnershipRight } from '../rights/right.ts'
import type { LifeRecord } from './life-record.ts'

/** By mail at once, gathered in a mail each week, or shown in the app and nowhere else. */
export const noticeChannels = ['at-once', 'weekly', 'app'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** One kind of notice: what a noun tells of its records, when, to whom, and until when it matters. */
export type LifeNotice<R extends LifeRecord> = {
  /** The kind, as preferences and lists say it. */
  word: string
  /** What holds until a person chooses otherwise. */
  channel: NoticeChannel
  /** The acts that tell it; none where a clock runs out into it, or somebody sends it. */
  on: readonly ActName[]
  /** Who is told, of everybody with a seat; never who did it. */
  to: (person: Actor, record: R) => boolean
  /** Who is told where nobody of those is left. */
  otherwise?: (person: Actor, record: R) => boolean
  /** Also told to who takes a seat later, while it is the last that happened. */
  newcomers?: true
  /** Whose record it is for this kind, as the reader’s right asks, where that is not the record’s own agency. */
  agencyOf?: (record: R) => string | null
  /** Without this right a notice is not shown any more, nor mailed. */
  reader: PartnershipRight | AgencyRight
  /** Any other state settles it: nothing is to be done about it any more. */
  openIn: readonly R['state'][]
  /** Acts that settle it where the state stays as it is: another day, or another who has it. */
  overBy?: readonly ActName[]
  /** In the app, who reads figures in full is told the reason that was typed for the act. */
  tellsReason?: true
  /** A title and a sentence in plain words: never a figure, never a reason that was typed. */
  text: (record: R, by: string) => { title: string; sentence: string }
}

/** Those of the people who are told; `by` is who did it, or null where it came with time. */
export function peopleToTell<R extends LifeRecord, Person extends Actor>(
  { to, otherwise }: Pick<LifeNotice<R>, 'to' | 'otherwise'>,
  record: R,
  { people, by }: { people: readonly Person[]; by: string | null },
): Person[] {
  const others = people.filter(({ personId }) => personId !== by)
  const concerned = others.filter((person) => to(person, record))
  if (concerned.length > 0 || otherwise === undefined) return concerned
  return others.filter((person) => otherwise(person, record))
}
