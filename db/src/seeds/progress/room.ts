import type { ActName } from '@roundtable/shared/act/acts.ts'
import { momentAt } from '@roundtable/shared/base/local-time.ts'
import { addDays, formatDay } from '@roundtable/shared/base/period.ts'
import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import type { AgendaState } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { draftMinutes, type MinutedItem } from '@roundtable/shared/minutes/minutes-draft.ts'
import type { MinutesState } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import {
  type AttendanceEntry,
  attendanceOf,
  isQuorate,
  quorumOf,
} from '@roundtable/shared/room/room-record.ts'
import type { MinutesLineTable, MinutesTable } from '../../tables/minutes.table.ts'
import type {
  DecisionAboutTable,
  DecisionDissentTable,
  DecisionTable,
  DecisionVersionTable,
  RoomEntryTable,
} from '../../tables/room.table.ts'
import { momentOf, workdayUntil } from '../base/calendar.ts'
import type { Cast } from '../base/cast.ts'
import type { SeedEvent } from '../base/seed-event.ts'
import type { Seeding } from '../base/seeding.ts'

export type SeededRoom = {
  entries: RoomEntryTable[]
  decisions: DecisionTable[]
  decisionVersions: DecisionVersionTable[]
  dissents: DecisionDissentTable[]
  abouts: DecisionAboutTable[]
  minutes: MinutesTable[]
  lines: MinutesLineTable[]
  events: SeedEvent[]
}

export const emptyRoom = (): SeededRoom => ({
  ...{ entries: [], decisions: [], decisionVersions: [], dissents: [], abouts: [] },
  ...{ minutes: [], lines: [], events: [] },
})

export type BoardSeat = { memberId: string; name: string; title: string; agencyName: string }

type HeldItem = {
  id: string
  state: AgendaState
  /** When it was taken, as the clock on the wall says. */
  at: (afterMinutes: number) => string
  points: readonly string[]
  decision: { text: string; reason: string; dissent: readonly (readonly [string, string])[] } | null
  /** Why it was deferred. */
  outcome: string
  about: readonly { kind: 'goal' | 'indicator'; subjectId: string; reference: string }[]
}
export type HeldMeeting = {
  id: string
  number: number
  boardId: string
  boardName: string
  quorum: number
  day: string
  seats: readonly BoardSeat[]
  items: readonly HeldItem[]
  /** The next meeting of the board, where it has begun. */
  next: { id: string; day: string } | null
}

/** Who sits in for a member. */
const deputy = 'Ruth Ellison'
/** The meeting at which too few were there. */
const without = 3
const attending = ['present', 'by-link', 'deputy'] as const

/** What was recorded at a meeting that is over, and its minutes as far as they have come. */
export function recordMeeting(
  seeding: Seeding,
  cast: Cast,
  made: SeededRoom,
  held: HeldMeeting,
): MinutesState {
  const items = new Map<string, MinutedItem>()
  const tell = tellOf(cast, made)
  const write = writerOf(seeding, cast, made, held)
  const attendance = seatAttendance(held, write, tell)
  const present = quorumOf(attendanceOf(held.seats, attendance), held.quorum)
  held.items.forEach((item, at) => {
    const points = item.points.map((text, n) => {
      const entry = write(item.at(3 + n), { kind: 'point', itemId: item.id, text })
      tell(
        'point.noted',
        entry.recordedAt,
        ['agenda-item', item.id],
        `A key point of ${named(held)} was noted.`,
      )
      return { id: entry.id, text }
    })
    const decision =
      item.decision === null ? null : decide(seeding, cast, made, { held, item, write, present })
    items.set(item.id, {
      ...{ id: item.id, place: at + 1, state: item.state, outcome: item.outcome, lateReason: '', points },
      ...{ decisions: decision === null ? [] : [decision], actions: [], challenges: [] },
    })
  })
  const record = {
    attendees: attendanceOf(held.seats, attendance),
    ...{ needed: held.quorum, lateCall: '', interests: [], items: [...items.values()] },
  }
  return minute(seeding, cast, made, { held, sentences: draftMinutes(record) })
}

const named = ({ number, boardName }: HeldMeeting): string => `meeting ${number} of ${boardName}`

type Tell = (
  action: ActName,
  at: string,
  subject: readonly [string, string],
  summary: string,
  by?: string,
  reason?: string,
) => void

const tellOf =
  (cast: Cast, made: SeededRoom): Tell =>
  (action, at, subject, summary, by = 'manager', reason) => {
    const told = { at, action, by: cast.of(by), subject, summary }
    made.events.push(reason === undefined ? told : { ...told, reason })
  }

type Entry = Pick<RoomEntryTable, 'kind'> & Partial<RoomEntryTable>
type Write = (at: string, entry: Entry) => RoomEntryTable

function writerOf(seeding: Seeding, cast: Cast, made: SeededRoom, held: HeldMeeting): Write {
  let position = 0
  return (at, entry) => {
    position += 1
    const row: RoomEntryTable = {
      ...{ partnershipId: seeding.partnershipId, id: seeding.idAt(at), meetingId: held.id, position },
      ...{ itemId: null, mark: '', memberId: null, name: '', text: '', remark: '', clock: '' },
      ...{ subjectId: null, correctsId: null, madeAt: at, recordedAt: at },
      ...{ recordedBy: cast.of('manager').personId, ...entry },
    }
    made.entries.push(row)
    return row
  }
}

/** One member sends apologies, one joins by link, for one a deputy sits in; once too few are there. */
function seatAttendance(held: HeldMeeting, write: Write, tell: Tell): AttendanceEntry[] {
  const { seats, number, day, quorum } = held
  return seats.map((seat, at) => {
    const place = (at + number) % Math.max(4, seats.length)
    const isShort = number === without && at >= quorum - 1
    const isAway = isShort || (place === 0 && seats.length > quorum)
    const mark = isAway ? 'apologies' : (attending[place] ?? 'present')
    const entry = write(momentAt(day, '14:00').replace(':00.000', `:${String(10 + at)}.000`), {
      ...{ kind: 'attendance', memberId: seat.memberId, mark },
      text: mark === 'deputy' ? deputy : '',
    })
    tell(
      'attendance.noted',
      entry.recordedAt,
      ['meeting', held.id],
      `Attendance at ${named(held)} was noted.`,
    )
    return entry
  })
}

type Deciding = {
  held: HeldMeeting
  item: HeldItem
  write: Write
  present: { present: number; needed: number }
}

function decide(
  seeding: Seeding,
  cast: Cast,
  made: SeededRoom,
  { held, item, write, present }: Deciding,
): MinutedItem['decisions'][number] | null {
  if (item.decision === null) return null
  const { partnershipId } = seeding
  const { text, reason, dissent } = item.decision
  const entry = write(item.at(9), { kind: 'decision', itemId: item.id })
  entry.subjectId = entry.id
  const { id, recordedAt } = entry
  const number = made.decisions.length + 1
  const state = isQuorate(present) ? 'taken' : 'without-quorum'
  const by = cast.of('manager').personId
  made.decisions.push({
    ...{ partnershipId, id, boardId: held.boardId, number, meetingId: held.id, itemId: item.id, ...present },
    ...{ state, version: 1, words: 1, takenAt: recordedAt, takenBy: by },
  })
  const key = { partnershipId, decisionId: id, words: 1 }
  made.decisionVersions.push({ ...key, text, reason, why: '', recordedAt, recordedBy: by })
  made.dissents.push(
    ...dissent.map(([name, said], at) => ({ ...key, position: at + 1, name, text: said, recordedAt })),
  )
  made.abouts.push(...item.about.map((each, at) => ({ ...key, position: at + 1, ...each, recordedAt })))
  made.events.push({
    ...{ at: recordedAt, by: cast.of('manager'), subject: ['decision', id] },
    action: state === 'taken' ? 'decision.taken' : 'decision.taken-without-quorum',
    summary: `${decisionNumber(number)} was decided at ${named(held)}.`,
  })
  return {
    ...{ id, number, text, reason, state, ...present },
    dissent: dissent.map(([name, said]) => ({ name, text: said })),
  }
}

type Minuting = { held: HeldMeeting; sentences: ReturnType<typeof draftMinutes> }

/** Sent round after three days, agreed after nine, approved at the next meeting. */
function minute(seeding: Seeding, cast: Cast, made: SeededRoom, { held, sentences }: Minuting): MinutesState {
  const { partnershipId, now } = seeding
  const { day, next, id: meetingId } = held
  const draftedAt = momentAt(day, '15:58')
  const minutesId = seeding.idAt(draftedAt)
  const subject = ['minutes', minutesId] as const
  const tell = tellOf(cast, made)
  const the = `The minutes of ${named(held)}`
  tell('minutes.drafted', draftedAt, subject, `${the} were drafted from its record.`, 'chair')
  const row: MinutesTable = {
    ...{ partnershipId, id: minutesId, meetingId, state: 'draft', version: 1, draftedAt },
    ...{ approvedAt: null, approvedMeetingId: null },
  }
  made.minutes.push(row)
  const step = (state: MinutesState): void => {
    row.state = state
    row.version += 1
  }
  const roundAt = momentOf(workdayUntil(addDays(day, 3)), 10, 5)
  if (roundAt >= now) return row.state
  tell('minutes.sent-round', roundAt, subject, `${the} were sent round.`)
  step('comments')
  const line = (
    at: string,
    words: Pick<MinutesLineTable, 'kind' | 'line' | 'itemId' | 'text'>,
    by: string,
  ) => {
    const position = made.lines.filter((each) => each.minutesId === minutesId).length + 1
    const round = words.kind === 'fixed' ? 1 : 0
    made.lines.push({
      ...{ partnershipId, id: seeding.idAt(at), minutesId, position, round, basis: '', ...words },
      ...{ recordedAt: at, recordedBy: cast.of(by).personId },
    })
  }
  const commentAt = momentOf(workdayUntil(addDays(day, 6)), 11, 20)
  if (commentAt < now && held.number % 3 === 0) {
    line(
      commentAt,
      { kind: 'comment', line: 'present', itemId: null, text: 'I left at half past three: please say so.' },
      'lead-partner',
    )
    tell(
      'minutes.commented',
      commentAt,
      subject,
      `A comment was made on the minutes of ${named(held)}.`,
      'lead-partner',
    )
    step('comments')
  }
  const agreedAt = momentOf(workdayUntil(addDays(day, 9)), 9, 40)
  if (agreedAt >= now) return row.state
  for (const { line: name, itemId, text } of sentences) {
    line(agreedAt, { kind: 'fixed', line: name, itemId, text }, 'chair')
  }
  tell('minutes.agreed', agreedAt, subject, `${the} were agreed by the chair.`, 'chair')
  step('agreed')
  if (next === null) return row.state
  const approvedAt = momentAt(next.day, '14:12')
  tell(
    'minutes.approved',
    approvedAt,
    subject,
    `${the} were approved at its meeting on ${formatDay(next.day)}.`,
    'chair',
  )
  tell(
    'meeting.minuted',
    approvedAt,
    ['meeting', meetingId],
    `Meeting ${held.number} of ${held.boardName} is over.`,
    'chair',
  )
  step('approved')
  Object.assign(row, { approvedAt, approvedMeetingId: next.id })
  return row.state
}
