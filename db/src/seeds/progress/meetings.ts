import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { momentAt } from '@roundtable/shared/base/local-time.ts'
import { addDays, formatDay } from '@roundtable/shared/base/period.ts'
import type { PinKind, Purpose } from '@roundtable/shared/meeting/agenda-form.ts'
import type { AgendaState } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { MeetingState } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { lastDayToCall } from '@roundtable/shared/meeting/notice-days.ts'
import { bundledHolidays } from '../../calendar/bank-holidays.ts'
import type { BoardMemberTable, BoardTable, BoardVersionTable } from '../../tables/board.table.ts'
import type {
  AgendaItemTable,
  AgendaItemVersionTable,
  AgendaPinTable,
  MeetingTable,
  MeetingVersionTable,
} from '../../tables/meeting.table.ts'
import type { AgencyCode } from '../base/agencies.ts'
import { boardAfter, boardBefore, momentOf, workdayUntil } from '../base/calendar.ts'
import type { Cast, Sitting } from '../base/cast.ts'
import type { SeedEvent } from '../base/seed-event.ts'
import type { Seeding } from '../base/seeding.ts'
import { type BoardSeat, emptyRoom, recordMeeting, type SeededRoom } from './room.ts'

type ItemScript = {
  title: string
  purpose: Purpose
  agency: AgencyCode | null
  lead: string
  minutes: number
  ask?: string
  /** "goal:G2", "indicator:CL01", "exceptions". */
  pins?: string[]
  outcome?: 'deferred'
  /** Restricted, where a ground is named. */
  ground?: string
  points?: string[]
  /** What was decided in the first year, and in the second. */
  decisions?: { text: string; reason: string; dissent: [string, string][] }[]
}
type Script = { title: string; items: ItemScript[] }

export type SeededMeetings = {
  meetings: MeetingTable[]
  versions: MeetingVersionTable[]
  items: AgendaItemTable[]
  itemVersions: AgendaItemVersionTable[]
  pins: AgendaPinTable[]
  room: SeededRoom
  events: SeedEvent[]
}
type Boards = {
  boards: readonly BoardTable[]
  versions: readonly BoardVersionTable[]
  members: readonly BoardMemberTable[]
}
type Known = {
  agencyId: (code: AgencyCode) => string | null
  subjectId: (kind: PinKind, reference: string) => string | undefined
  agencyName: (id: string) => string
}

const yearsBack = 2
const perYear = 4
const callDays = 12
const holidays = new Set(bundledHolidays.map(({ day }) => day))
const pinKindOf = (word: string): PinKind => (word === 'goal' || word === 'indicator' ? word : 'exceptions')

/** Two years of the board's meetings, and the next one, called or still being prepared. */
export function meetingsOf(seeding: Seeding, cast: Cast, boards: Boards, known: Known): SeededMeetings {
  const all = JSON.parse(
    readFileSync(join(import.meta.dirname, '../data/meetings.json'), 'utf8'),
  ) as readonly Script[]
  const made: SeededMeetings = {
    ...{ meetings: [], versions: [], items: [], itemVersions: [], pins: [], events: [], room: emptyRoom() },
  }
  const past = Array.from({ length: yearsBack * perYear }, (_, at) =>
    boardBefore(seeding.today, yearsBack * perYear - 1 - at),
  )
  for (const [at, day] of [...past, boardAfter(seeding.today)].entries()) {
    const script = all[Math.floor((Number(day.slice(5, 7)) - 1) / 3)]
    if (script !== undefined) seedOne(seeding, cast, { boards, known, made }, { day, number: at + 1, script })
  }
  keepRecords(seeding, cast, { boards, known, made }, all)
  made.events.push(...made.room.events)
  return made
}

type Into = { boards: Boards; known: Known; made: SeededMeetings }
type One = { day: string; number: number; script: Script }

function seedOne(
  seeding: Seeding,
  cast: Cast,
  { boards, known, made }: Into,
  { day, number, script }: One,
): void {
  const { partnershipId, today } = seeding
  const [manager, chair] = [cast.of('manager'), cast.of('chair')]
  const [board] = boards.boards
  const rules = boards.versions.find(({ boardId }) => boardId === board?.id)
  if (board === undefined || rules === undefined) throw new Error('The demonstration has a board that meets.')
  const isOver = day < today
  const plannedAt = momentOf(workdayUntil(addDays(day, -84)), 10, number)
  const addedAt = momentOf(workdayUntil(addDays(day, -28)), 11)
  const calledAt = momentOf(workdayUntil(addDays(day, -callDays)), 9, 30)
  const isCalled = calledAt < seeding.now
  const id = seeding.idAt(plannedAt)
  const state: MeetingState = isOver ? 'ended' : isCalled ? 'called' : 'draft'
  const name = `Meeting ${number} of ${rules.name}`
  const tell = (
    action: ActName,
    at: string,
    by: Sitting,
    more: Pick<SeedEvent, 'subject' | 'summary'> & Partial<SeedEvent>,
  ) => made.events.push({ at, action, by, ...more })
  const subject = ['meeting', id] as const
  made.meetings.push({
    ...{
      partnershipId,
      id,
      number,
      boardId: board.id,
      state,
      words: 1,
      plannedAt,
      plannedBy: manager.personId,
    },
    version: isOver ? 4 : isCalled ? 2 : 1,
  })
  made.versions.push({
    ...{
      partnershipId,
      meetingId: id,
      words: 1,
      title: script.title,
      day,
      startsAt: '14:00',
      endsAt: '16:00',
    },
    ...{ place: 'Civic Centre, committee room 1', callUntil: lastDayToCall(day, rules.noticeDays, holidays) },
    ...{ recordedAt: plannedAt, recordedBy: manager.personId },
  })
  tell('meeting.planned', plannedAt, manager, {
    subject,
    summary: `${name} was planned for ${formatDay(day)}.`,
  })
  const stands = (deed: string) => ({ subject, summary: `${name} on ${formatDay(day)} ${deed}.` })
  if (isCalled) tell('meeting.called', calledAt, manager, stands('was called'))
  if (isOver) {
    tell('meeting.started', momentAt(day, '14:00'), chair, stands('was started'))
    tell('meeting.ended', momentAt(day, '15:58'), chair, stands('ended'))
  }
  if (addedAt >= seeding.now) return
  for (const [at, item] of script.items.entries()) {
    const outcome = item.outcome ?? (item.purpose === 'decide' ? 'decided' : 'noted')
    const itemState: AgendaState = isOver ? outcome : 'placed'
    const recordedAt = addedAt.replace(':00:00.000', `:${String(at + 10)}:00.000`)
    const itemId = seeding.idAt(recordedAt)
    const isTaken = isOver && outcome !== 'deferred'
    made.items.push({
      ...{ partnershipId, id: itemId, meetingId: id, state: itemState, words: 1 },
      version: isOver ? (isTaken ? 3 : 2) : 1,
      ...{ proposedAt: recordedAt, proposedBy: manager.personId },
    })
    const { title, purpose, lead, minutes, ask = '', ground = '' } = item
    made.itemVersions.push({
      ...{ partnershipId, itemId, words: 1, position: at + 1, title, purpose, lead, minutes, ask, ground },
      leadAgencyId: item.agency === null ? null : known.agencyId(item.agency),
      ...{ restricted: ground === '' ? 0 : 1, lateReason: '', recordedAt, recordedBy: manager.personId },
    })
    made.pins.push(
      ...pinsOf(item, known).map((pin, place) => ({
        ...{ partnershipId, itemId, words: 1, position: place + 1, view: '', recordedAt },
        ...pin,
      })),
    )
    const of = ['agenda-item', itemId] as const
    const named = `An item of meeting ${number} of ${rules.name}`
    tell('agenda-item.added', recordedAt, manager, {
      subject: of,
      summary: `An item was put on the agenda of meeting ${number} of ${rules.name}.`,
    })
    if (!isOver) continue
    const clock = clockOf(day, at, script.items.length)
    if (isTaken) tell('agenda-item.taken', clock(2), chair, { subject: of, summary: `${named} was taken.` })
    tell(`agenda-item.${outcome}`, clock(14), chair, {
      subject: of,
      summary: `${named} was ${outcome}.`,
      ...(outcome === 'deferred' ? { reason: deferred } : {}),
    })
  }
}

const deferred = 'The figures of the autumn were not there yet.'

/** When something happened in an item: the items share the meeting. */
const clockOf =
  (day: string, place: number, items: number) =>
  (after: number): string => {
    const minute = Math.floor((place * 110) / items) + after
    const two = (n: number) => String(n).padStart(2, '0')
    return momentAt(day, `${two(14 + Math.floor(minute / 60))}:${two(minute % 60)}`)
  }

/** What was recorded at the meetings that are over, and their minutes; the next one approves them. */
function keepRecords(
  seeding: Seeding,
  cast: Cast,
  { boards, known, made }: Into,
  scripts: readonly Script[],
): void {
  const held = made.meetings.filter(({ state }) => state === 'ended')
  held.forEach((meeting, at) => {
    const words = made.versions.find(({ meetingId }) => meetingId === meeting.id)
    const rules = boards.versions.find(({ boardId }) => boardId === meeting.boardId)
    const script = scripts.find(({ title }) => title === words?.title)
    if (words === undefined || rules === undefined || script === undefined) return
    const items = made.items.filter(({ meetingId }) => meetingId === meeting.id)
    const after = held[at + 1]
    const next = made.versions.find(({ meetingId }) => meetingId === after?.id)
    const state = recordMeeting(seeding, cast, made.room, {
      ...{ id: meeting.id, number: meeting.number, boardId: meeting.boardId, boardName: rules.name },
      ...{ quorum: rules.quorum, day: words.day, seats: seatsAt(cast, boards, known, meeting.boardId) },
      next: next === undefined ? null : { id: next.meetingId, day: next.day },
      items: script.items.map((item, place) => ({
        ...{ id: items[place]?.id ?? '', state: items[place]?.state ?? 'noted', points: item.points ?? [] },
        at: clockOf(words.day, place, script.items.length),
        decision:
          item.outcome === 'deferred' ? null : (item.decisions?.[meeting.number > perYear ? 1 : 0] ?? null),
        outcome: item.outcome === 'deferred' ? deferred : '',
        about: pinsOf(item, known).flatMap(({ kind, subjectId, reference }) =>
          (kind === 'goal' || kind === 'indicator') && subjectId !== null
            ? [{ kind, subjectId, reference }]
            : [],
        ),
      })),
    })
    if (state === 'approved') Object.assign(meeting, { state: 'minuted', version: meeting.version + 1 })
  })
}

/** Who sits on a board, in the order of the house: by agency, then by name. */
function seatsAt(cast: Cast, { members }: Boards, known: Known, boardId: string): BoardSeat[] {
  const ids = new Set(members.flatMap((each) => (each.boardId === boardId ? [each.memberId] : [])))
  return cast.members
    .filter(({ id }) => ids.has(id))
    .map(({ id, title, agencyId }) => ({
      ...{ memberId: id, title, agencyName: known.agencyName(agencyId) },
      name: cast.all.find(({ memberId }) => memberId === id)?.name ?? '',
    }))
}

function pinsOf({ pins = [] }: ItemScript, { subjectId }: Known) {
  return pins.flatMap((pin): Pick<AgendaPinTable, 'kind' | 'subjectId' | 'reference'>[] => {
    const [word = '', reference = ''] = pin.split(':')
    const kind = pinKindOf(word)
    if (kind === 'exceptions') return [{ kind, subjectId: null, reference: '' }]
    const id = subjectId(kind, reference)
    return id === undefined ? [] : [{ kind, subjectId: id, reference }]
  })
}
