import {
  type ListedItem,
  type ListedPin,
  listAgendaItems,
  listAgendaPins,
} from '@roundtable/db/queries/agenda.queries.ts'
import { listBoardMembers } from '@roundtable/db/queries/board.queries.ts'
import { type ListedMeeting, listMeetingSteps, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { listMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { listPacks } from '@roundtable/db/queries/pack.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import {
  type AgendaDeed,
  agendaDeeds,
  agendaLifecycle,
  isNumbered,
  isOnAgenda,
} from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { AgendaItem, MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import {
  isArrangeable,
  meetingDeeds,
  meetingLifecycle,
} from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import {
  type Board,
  planMeetings,
  proposeItems,
  runMeetings,
} from '@roundtable/shared/meeting/meeting-rights.ts'
import { minutesOver, runningTimes } from '@roundtable/shared/meeting/running-time.ts'
import { minutesStateWord } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import { mayReadMinutes } from '@roundtable/shared/minutes/minutes-rights.ts'
import { currentPack } from '@roundtable/shared/pack/current-pack.ts'
import { packAudienceOf } from '@roundtable/shared/pack/pack-rights.ts'
import { presentPacks } from '@roundtable/shared/presenting/presenting-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { recordMeetings, seeRoom } from '@roundtable/shared/room/room-rights.ts'
import { actionItems } from '../action/action-items.ts'
import type { ActorContext } from '../base/context.ts'
import { challengeItems } from '../challenge/challenge-items.ts'
import { unseenGoals } from '../goal/unseen-goals.ts'
import { issueItems } from '../issue/issue-items.ts'
import { missingMeeting } from './hold-meeting.ts'
import { mayKnowOfItem, mayKnowOfMeeting } from './items-known.ts'
import { listPinnable } from './list-agenda-choices.ts'
import { meetingRow } from './list-meetings.ts'
import { rightOfMeetingDeed } from './step-meeting.ts'

/** One meeting with its agenda as far as the reader may know of it, and what comes up by itself. */
export async function getMeeting(ctx: ActorContext, number: number): Promise<MeetingView> {
  const { actor, database, now } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const [row] = await listMeetings(reader, { partnershipId, number })
  if (row === undefined || !mayKnowOfMeeting(actor, row.state)) throw missingMeeting()
  const members = (await listBoardMembers(reader, partnershipId)).filter(
    ({ boardId }) => boardId === row.boardId,
  )
  const board = { memberIds: members.map(({ memberId }) => memberId) }
  const all = await listAgendaItems(reader, { partnershipId, meetingId: row.id })
  const known = all.filter((item) => mayKnowOfItem(actor, item, board))
  const numbered = known.filter(isNumbered)
  const times = runningTimes(
    row.startsAt,
    numbered.map(({ minutes, state }) => (isOnAgenda(state) ? minutes : 0)),
  )
  const unseen = await unseenGoals(reader, actor)
  const pins = (await listAgendaPins(reader, { partnershipId, meetingId: row.id })).filter(
    ({ subjectId }) => subjectId === null || !unseen.has(subjectId),
  )
  const names = new Map(
    (await listPinnable(ctx)).map(({ kind, reference, name }) => [`${kind} ${reference}`, name]),
  )
  const isOpen = isArrangeable(row.state)
  // In the past nobody writes, and it reads as it did then.
  const plans = planMeetings.may({ ...actor, readOnly: false })
  const steps = await listMeetingSteps(reader, row)
  const packs = await listPacks(reader, { partnershipId, meetingId: row.id })
  return {
    ...meetingRow(row, known.filter(({ state }) => isOnAgenda(state)).length),
    ...{
      quorum: row.quorum,
      noticeDays: row.noticeDays,
      packVersion: currentPack(packs, packAudienceOf(actor, board))?.version ?? 0,
    },
    members: members.map(({ name, title, agencyName }) => ({ name, title, agencyName })),
    agenda: known.map((item) => {
      const at = numbered.indexOf(item)
      const startsAt = isOnAgenda(item.state) ? (times.starts[at] ?? null) : null
      const can = isOpen ? agendaDeeds.filter((deed) => mayDo(actor, item, deed)) : []
      return {
        ...itemOf(item, seeProgress.may(actor)),
        // Whoever does nothing with it is not told how often it was moved past others.
        version: plans || item.proposedBy === actor.personId ? item.version : 0,
        ...{ place: at < 0 ? null : at + 1, startsAt },
        pins: pins
          .filter(({ itemId }) => itemId === item.id)
          .map(({ kind, reference, view }: ListedPin) => ({
            ...{ kind, reference, view, name: names.get(`${kind} ${reference}`) ?? null },
          })),
        can,
      }
    }),
    minutesOver: minutesOver(row, times.total),
    arising: await arising(ctx),
    steps: steps.map(({ act, at, by, reason }) => ({ word: actWord(act), at, by, reason })),
    mayPlan: planMeetings.may(actor),
    mayPresent: presentPacks.may(actor),
    mayPropose: isOpen && proposeItems.may(actor),
    mayRun: runMeetings.may(actor),
    ...(await minutesBeside(ctx, row, board)),
    mayRecord: recordMeetings.may(actor),
    mayReadRecord: seeRoom.may(actor),
    can: meetingDeeds.filter(
      (deed) =>
        isOpenTo(meetingLifecycle, deed, row.state) &&
        rightOfMeetingDeed(deed).may(actor) &&
        (deed !== 'start' || row.day === today),
    ),
    today,
  }
}

/** The minutes of the meeting, and of the one of its board before: what is approved at this one. */
async function minutesBeside({ actor, database }: ActorContext, row: ListedMeeting, board: Board) {
  const { partnershipId } = actor
  const { reader } = database
  const all = await listMinutes(reader, { partnershipId, boardId: row.boardId })
  const meetings = await listMeetings(reader, { partnershipId, boardId: row.boardId })
  const before = meetings.find(
    ({ day, number, state }) => isBefore({ day, number }, row) && state !== 'cancelled',
  )
  const refOf = (meeting: ListedMeeting | undefined) => {
    const found = all.find(({ meetingId }) => meetingId === meeting?.id)
    if (meeting === undefined || found === undefined || !mayReadMinutes(actor, found.state, board))
      return null
    return { number: meeting.number, day: meeting.day, stateWord: minutesStateWord(found.state) }
  }
  return { minutes: refOf(row), minutesBefore: refOf(before) }
}

const isBefore = (
  one: Pick<ListedMeeting, 'day' | 'number'>,
  other: Pick<ListedMeeting, 'day' | 'number'>,
): boolean => one.day < other.day || (one.day === other.day && one.number < other.number)

async function arising(ctx: ActorContext) {
  if (!seeProgress.may(ctx.actor)) return []
  return [
    ...(await actionItems(ctx, undefined)),
    ...(await issueItems(ctx, undefined)),
    ...(await challengeItems(ctx, undefined)),
  ]
}

const rightlyOwn: readonly AgendaDeed[] = ['revise', 'withdraw']
const ofManager: readonly AgendaDeed[] = ['revise', 'move', 'place', 'decline', 'defer', 'withdraw']

function mayDo(actor: Actor, { state, proposedBy }: ListedItem, deed: AgendaDeed): boolean {
  if (!isOpenTo(agendaLifecycle, deed, state)) return false
  if (planMeetings.may(actor)) return ofManager.includes(deed)
  const isOwn = state === 'proposed' && proposedBy === actor.personId
  return isOwn && rightlyOwn.includes(deed) && proposeItems.may(actor)
}

function itemOf(item: ListedItem, inFull: boolean): Omit<AgendaItem, 'place' | 'startsAt' | 'pins' | 'can'> {
  const { id, title, purpose, lead, leadAgencyCode, leadAgencyName, minutes, ask, state, version } = item
  return {
    ...{ id, title, purpose, lead, leadAgencyCode, leadAgencyName, minutes, ask, state, version },
    restricted: item.restricted === 1,
    ground: item.ground === '' ? null : item.ground,
    lateReason: item.lateReason === '' ? null : item.lateReason,
    proposedBy: inFull && item.proposedFirst === 1 ? item.proposedByName : null,
  }
}
