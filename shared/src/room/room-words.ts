export const attendanceMarks = ['present', 'by-link', 'deputy', 'apologies', 'left'] as const
export type AttendanceMark = (typeof attendanceMarks)[number]

const markWords: Readonly<Record<AttendanceMark, string>> = {
  present: 'Present',
  'by-link': 'Joined by link',
  deputy: 'Deputy sits in',
  apologies: 'Apologies',
  left: 'Left',
}
export const attendanceWord = (mark: AttendanceMark): string => markWords[mark]
export const needsDeputy = (mark: AttendanceMark): boolean => mark === 'deputy'
/** In the room, or joined: it counts towards the quorum. */
export const isThere = (mark: AttendanceMark | null): boolean =>
  mark === 'present' || mark === 'by-link' || mark === 'deputy'

/** What becomes of an item in the room: it is taken, and then closed, deferred or withdrawn. */
export const itemOutcomes = ['take', 'close', 'defer', 'withdraw'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

export const entryKinds = ['attendance', 'interest', 'point', 'decision', 'outcome', 'raised'] as const
export type EntryKind = (typeof entryKinds)[number]

const kindWords: Readonly<Record<EntryKind, string>> = {
  attendance: 'Attendance',
  interest: 'Interest',
  point: 'Key point',
  decision: 'Decision',
  outcome: 'Item',
  raised: 'Raised',
}
export const entryKindWord = (kind: EntryKind): string => kindWords[kind]

/** "6 of 7 needed": how many members are there, and what is missing. */
export function quorumWords({ present, needed }: { present: number; needed: number }): string {
  if (present >= needed) return `Quorate: ${present} there, ${needed} needed`
  return `Not quorate: ${present} of ${needed} needed`
}
/** Beside what was decided while too few members were there. */
export const withoutQuorumWords = ({ present, needed }: { present: number; needed: number }): string =>
  `Decided without a quorum: ${present} of ${needed} needed were there.`
