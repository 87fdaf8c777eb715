import { type ListedItem, listAgendaItems, listAgendaPins } from '@roundtable/db/queries/agenda.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import type { ListedEntry } from '@roundtable/db/queries/room.queries.ts'
import { setActions } from '@roundtable/shared/action/action-rights.ts'
import { raiseChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { raiseIssues } from '@roundtable/shared/issue/issue-rights.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import {
  type AgendaDeed,
  agendaLifecycle,
  isNumbered,
  isOnAgenda,
} from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { runningTimes } from '@roundtable/shared/meeting/running-time.ts'
import { packAudienceOf, readsEveryItem } from '@roundtable/shared/pack/pack-rights.ts'
import type { RoomEntry, RoomView } from '@roundtable/shared/room/room.ts'
import { recordMeetings } from '@roundtable/shared/room/room-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { decisionsKnown } from '../decision/list-decisions.ts'
import { unseenGoals } from '../goal/unseen-goals.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfItem, mayKnowOfMeeting } from '../meeting/items-known.ts'
import { listPinnable } from '../meeting/list-agenda-choices.ts'
import { entriesKnown } from './entries-known.ts'
import { seatsOf } from './room-seats.ts'

const inRoom: readonly AgendaDeed[] = ['take', 'decide', 'note', 'defer', 'withdraw']

/** The record of a meeting as far as the reader may know of it: what belongs to a restricted item, to its readers. */
export async function getRoom(ctx: ActorContext, number: number): Promise<RoomView> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const [row] = await listMeetings(reader, { partnershipId, number })
  if (row === undefined || !mayKnowOfMeeting(actor, row.state)) throw missingMeeting()
  const { id: meetingId, boardName, title, day, startsAt, endsAt, place, state, quorum } = row
  const memberIds = await boardMembersOf(reader, row)
  const all = await listAgendaItems(reader, { partnershipId, meetingId })
  const known = all.filter((item) => mayKnowOfItem(actor, item, { memberIds }))
  const shown = known.filter(isNumbered)
  const entries = await entriesKnown(reader, actor, { meeting: row, items: known })
  const decisions = await decisionsKnown(ctx, { meetingId })
  const subjects = await listPinnable(ctx)
  const names = new Map(subjects.map(({ kind, reference, name }) => [`${kind} ${reference}`, name]))
  const unseen = await unseenGoals(reader, actor)
  const pins = (await listAgendaPins(reader, { partnershipId, meetingId })).filter(
    ({ subjectId }) => subjectId === null || !unseen.has(subjectId),
  )
  const times = runningTimes(
    startsAt,
    shown.map(({ minutes, state: stands }) => (isOnAgenda(stands) ? minutes : 0)),
  )
  const mayRecord = recordMeetings.may(actor)
  const seats = await seatsOf(reader, ctx, row)
  return {
    ...{ meetingId, number, boardName, title, day, startsAt, endsAt, place, state, quorum },
    seats: seats.map(({ memberId, name, title: post, agencyName, sameAs }) => ({
      ...{ memberId, name, title: post, agencyName, sameAs },
    })),
    items: shown.map((item, at) => ({
      ...itemOf(item, at + 1),
      startsAt: isOnAgenda(item.state) ? (times.starts[at] ?? null) : null,
      can: mayRecord ? inRoom.filter((deed) => isOpenTo(agendaLifecycle, deed, item.state)) : [],
      pins: pins
        .filter(({ itemId }) => itemId === item.id)
        .map(({ kind, reference }) => ({
          ...{ kind, reference, name: names.get(`${kind} ${reference}`) ?? null },
        })),
    })),
    entries: entries.map(entryOf),
    decisions: decisions.map(({ row: _, ...decision }) => decision),
    subjects: subjects.map(({ kind, reference, name }) => ({ kind, reference, name })),
    mayRecord,
    mayRaise: raiseChallenges.may(actor),
    maySetActions: setActions.maySomewhere(actor),
    mayRaiseIssues: raiseIssues.may(actor),
    readsEveryItem: readsEveryItem(packAudienceOf(actor, { memberIds })),
    personId: actor.personId,
  }
}

const itemOf = (
  { id, title, purpose, lead, minutes, ask, restricted, state }: ListedItem,
  place: number,
) => ({
  ...{ id, place, title, purpose, lead, minutes, ask, restricted: restricted === 1, state },
})

const entryOf = (entry: ListedEntry): RoomEntry => {
  const { id, position, kind, itemId, mark, memberId, name, text, remark, clock, correctsId } = entry
  const { reference, madeAt, recordedAt, by } = entry
  return {
    ...{ id, position, kind, itemId, mark, memberId, name, text, remark, clock, correctsId, reference },
    ...{ madeAt, recordedAt, by },
  }
}
