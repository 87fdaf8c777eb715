import { localClock } from '../base/local-time.ts'
import { type AttendanceMark, attendanceMarks, type EntryKind, isThere } from './room-words.ts'

/** What is read of an entry to tell who was there; entries that are not sent yet are read alike. */
export type AttendanceEntry = {
  id: string
  kind: EntryKind
  memberId: string | null
  name: string
  mark: string
  /** Who sits in. */
  text: string
  /** As it was typed; empty for the moment it was entered. */
  clock: string
  madeAt: string
  correctsId: string | null
}

export type BoardSeat = {
  memberId: string
  name: string
  title: string
  agencyName: string
  /** The first seat of whose person it is. */
  sameAs: string
}

export type Attendee = {
  /** The seat; null for somebody who is no member of the board. */
  memberId: string | null
  /** The first seat of whose person it is; null of somebody who is no member of the board. */
  sameAs: string | null
  name: string
  title: string
  agencyName: string
  mark: AttendanceMark | null
  deputy: string
  arrivedAt: string | null
  leftAt: string | null
}

const markOf = (word: string): AttendanceMark | null => attendanceMarks.find((each) => each === word) ?? null

/** Entries as they hold: one that is corrected is read as its newest correction says, in its own place. */
export function asCorrected<Entry extends { id: string; correctsId: string | null }>(
  entries: readonly Entry[],
): Entry[] {
  const byCorrected = new Map<string, Entry>()
  for (const entry of entries) if (entry.correctsId !== null) byCorrected.set(entry.correctsId, entry)
  const lastOf = (entry: Entry): Entry => {
    const next = byCorrected.get(entry.id)
    return next === undefined ? entry : lastOf(next)
  }
  return entries.filter(({ correctsId }) => correctsId === null).map(lastOf)
}

const whoIs = ({ memberId, name }: { memberId: string | null; name: string }): string =>
  memberId ?? name.trim().toLowerCase()

/** Who was there, from when until when: the members of the board in its order, then everybody else as they came. */
export function attendanceOf(seats: readonly BoardSeat[], entries: readonly AttendanceEntry[]): Attendee[] {
  const found = new Map<string, Attendee>(
    seats.map((seat) => [
      seat.memberId,
      { ...seat, mark: null, deputy: '', arrivedAt: null, leftAt: null } satisfies Attendee,
    ]),
  )
  for (const entry of asCorrected(entries)) {
    const mark = entry.kind === 'attendance' ? markOf(entry.mark) : null
    if (mark === null) continue
    const key = whoIs(entry)
    const before = found.get(key) ?? {
      ...{ memberId: entry.memberId, sameAs: entry.memberId, name: entry.name, title: '', agencyName: '' },
      ...{ mark: null, deputy: '', arrivedAt: null, leftAt: null },
    }
    const at = entry.clock === '' ? localClock(entry.madeAt) : entry.clock
    found.set(key, {
      ...before,
      mark,
      deputy: mark === 'deputy' ? entry.text : mark === 'left' ? before.deputy : '',
      arrivedAt: isThere(mark) ? (before.arrivedAt ?? at) : before.arrivedAt,
      leftAt: mark === 'left' ? at : null,
    })
  }
  return [...found.values()]
}

export type Quorum = { present: number; needed: number }

type Counted = Pick<Attendee, 'memberId' | 'sameAs' | 'name' | 'deputy'>
const asNamed = (name: string): string => name.trim().toLowerCase()

/** Who sits there: a person once, whatever seats they have or sit in for. */
function whoSits({ memberId, sameAs, deputy }: Counted, attendees: readonly Counted[]): string {
  if (deputy === '') return sameAs ?? memberId ?? ''
  const member = attendees.find((each) => each.memberId !== null && asNamed(each.name) === asNamed(deputy))
  return member?.sameAs ?? `deputy ${asNamed(deputy)}`
}

/** How many people sit in these seats. */
export const peopleIn = (seated: readonly Counted[], attendees: readonly Counted[] = seated): number =>
  new Set(seated.map((each) => whoSits(each, attendees))).size

/** How many people are there as members or for them, of those the board needs: nobody counts twice. */
export const quorumOf = (
  attendees: readonly (Counted & Pick<Attendee, 'mark'>)[],
  needed: number,
): Quorum => ({
  present: peopleIn(
    attendees.filter(({ memberId, mark }) => memberId !== null && isThere(mark)),
    attendees,
  ),
  needed,
})
export const isQuorate = ({ present, needed }: Quorum): boolean => present >= needed
