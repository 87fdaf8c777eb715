import type { Db } from '@roundtable/db/database.ts'
import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { type ListedItem, listAgendaItems, listItemOutcomes } from '@roundtable/db/queries/agenda.queries.ts'
import { listRaisedChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { listDecisionDissents, listDecisions } from '@roundtable/db/queries/decision.queries.ts'
import { type ListedMeeting, listMeetingSteps } from '@roundtable/db/queries/meeting.queries.ts'
import { type ListedEntry, listRoomEntries } from '@roundtable/db/queries/room.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeReference } from '@roundtable/shared/challenge/challenge-words.ts'
import { isNumbered } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { MinutedItem, MinutedRecord } from '@roundtable/shared/minutes/minutes-draft.ts'
import { asCorrected, attendanceOf } from '@roundtable/shared/room/room-record.ts'
import type { ActorContext } from '../base/context.ts'
import { seatsOf } from '../room/room-seats.ts'

export type Minuted = {
  /** Those that have a number; `all` with what was withdrawn or declined before the notice. */
  items: readonly ListedItem[]
  all: readonly ListedItem[]
  record: MinutedRecord
}

/** The whole record of a meeting, as its minutes are made from it: each reader gets their part of them. */
export async function minutedRecord(db: Db, ctx: ActorContext, meeting: ListedMeeting): Promise<Minuted> {
  const { partnershipId, id: meetingId } = meeting
  const all = await listAgendaItems(db, { partnershipId, meetingId })
  const items = all.filter(isNumbered)
  const entries = await listRoomEntries(db, { partnershipId, meetingId })
  const seats = await seatsOf(db, ctx, meeting)
  const steps = await listMeetingSteps(db, meeting)
  const nameOf = ({ memberId, name }: ListedEntry) =>
    seats.find((seat) => seat.memberId === memberId)?.name ?? name
  const interests = asCorrected(entries.filter(({ kind }) => kind === 'interest'))
  const beside = await besideItems(db, { partnershipId, meetingId, entries })
  return {
    ...{ items, all },
    record: {
      attendees: attendanceOf(seats, entries),
      needed: meeting.quorum,
      lateCall: whyLate(meeting, steps),
      interests: interests.map((entry) => ({
        ...{ id: rootOf(entries, entry), who: nameOf(entry), text: entry.text, remark: entry.remark },
        ...{ itemId: entry.itemId, on: items.find(({ id }) => id === entry.itemId)?.title ?? null },
      })),
      items: items.map((item) => itemOf(item, { entries, ...beside })),
    },
  }
}

type Steps = Awaited<ReturnType<typeof listMeetingSteps>>

/** Why it was called with less notice than its board asks for; a remark on a call in time is none. */
function whyLate({ callUntil }: ListedMeeting, steps: Steps): string {
  const called = steps.find(({ act }) => act === 'meeting.called')
  if (called === undefined) return ''
  // Where it was moved since, its last day to call is another.
  const isMoved = steps.some(({ act, at }) => act === 'meeting.changed' && at > called.at)
  return isMoved || localDay(called.at) > callUntil ? (called.reason ?? '') : ''
}

/** A corrected entry keeps the name of the first one, so that what was edited stays with it. */
function rootOf(entries: readonly ListedEntry[], entry: ListedEntry): string {
  const before = entries.find(({ id }) => id === entry.correctsId)
  return before === undefined ? entry.id : rootOf(entries, before)
}

type Beside = {
  entries: readonly ListedEntry[]
  decisions: Awaited<ReturnType<typeof listDecisions>>
  dissents: Awaited<ReturnType<typeof listDecisionDissents>>
  actions: Awaited<ReturnType<typeof listActions>>
  challenges: Awaited<ReturnType<typeof listRaisedChallenges>>
  outcomes: Awaited<ReturnType<typeof listItemOutcomes>>
}

async function besideItems(
  db: Db,
  {
    partnershipId,
    meetingId,
    entries,
  }: { partnershipId: string; meetingId: string; entries: readonly ListedEntry[] },
): Promise<Omit<Beside, 'entries'>> {
  const idsOf = (mark: string) =>
    entries.flatMap((entry) =>
      entry.kind === 'raised' && entry.mark === mark && entry.subjectId !== null ? [entry.subjectId] : [],
    )
  const [actionIds, challengeIds] = [idsOf('action'), idsOf('challenge')]
  return {
    decisions: await listDecisions(db, { partnershipId, meetingId }),
    dissents: await listDecisionDissents(db, partnershipId),
    outcomes: await listItemOutcomes(db, { partnershipId, meetingId }),
    actions: actionIds.length === 0 ? [] : await listActions(db, { partnershipId, ids: actionIds }),
    challenges:
      challengeIds.length === 0 ? [] : await listRaisedChallenges(db, { partnershipId, ids: challengeIds }),
  }
}

function itemOf(
  item: ListedItem,
  { entries, decisions, dissents, actions, challenges, outcomes }: Beside,
): MinutedItem {
  const { id, state, lateReason } = item
  const own = entries.filter(({ itemId }) => itemId === id)
  const points = asCorrected(own.filter(({ kind }) => kind === 'point'))
  const raised = new Map(
    own.flatMap((entry) => (entry.subjectId === null ? [] : [[entry.subjectId, entry] as const])),
  )
  return {
    ...{
      id,
      state,
      lateReason,
      outcome: outcomes.findLast(({ itemId }) => itemId === id)?.reason ?? '',
    },
    points: points.map((entry) => ({ id: rootOf(entries, entry), text: entry.text })),
    decisions: decisions
      .filter(({ itemId }) => itemId === id)
      .toReversed()
      .map((row) => ({
        ...{ id: row.id, number: row.number, text: row.text, reason: row.reason, state: row.state },
        ...{ present: row.present, needed: row.needed },
        dissent: dissents.filter(({ decisionId, words }) => decisionId === row.id && words === row.words),
      })),
    actions: actions
      .filter((action) => raised.has(action.id))
      .map(({ id: actionId, number, wording, title, agencyName, dueOn }) => ({
        ...{ id: actionId, number, wording, title, agencyName, dueOn },
      })),
    challenges: challenges
      .filter((challenge) => raised.has(challenge.id))
      .map((row) => ({
        ...{ id: row.id, toName: row.toName },
        reference: challengeReference({ number: row.number, restricted: row.restricted === 1 }),
        question: row.restricted === 1 ? null : row.question,
      })),
  }
}
