import type { ListedItem } from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedMeeting, listMeetingSteps, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { isNumbered } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { MinutesSection, MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { kindOfLine } from '@roundtable/shared/minutes/minutes-draft.ts'
import {
  type MinutesDeed,
  minutesDeeds,
  minutesLifecycle,
} from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import type { MinutesSentence, WrittenLine } from '@roundtable/shared/minutes/minutes-lines.ts'
import { mayComment } from '@roundtable/shared/minutes/minutes-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { recordMeetings } from '@roundtable/shared/room/room-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { findMinutes, type Held, minutedFor, missingMinutes } from './hold-minutes.ts'
import { readMinutes } from './minutes-sentences.ts'
import { canApprove, rightOfMinutesDeed } from './step-minutes.ts'
import { stepsKnown } from './steps-known.ts'

/** The minutes of a meeting, with those parts the reader may read. */
export async function getMinutes(ctx: ActorContext, number: number): Promise<MinutesView> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const [found] = await listMeetings(reader, { partnershipId, number })
  if (found === undefined) throw missingMinutes()
  const held = await findMinutes(reader, ctx, { meetingId: found.id })
  const { minutes, meeting, board } = held
  const { minuted, lines, sentences } = await readMinutes(reader, ctx, held)
  const isFor = await minutedFor(reader, ctx, held)
  const inFull = seeProgress.may(actor)
  const read = sentences.filter(
    (said) => isFor(said) && (inFull || !['action', 'challenge'].includes(kindOfLine(said.line))),
  )
  const seesComments = inFull && mayComment({ ...actor, readOnly: false }, board)
  const steps = await listMeetingSteps(reader, { partnershipId, id: minutes.id })
  const { id, state, approvedNumber, approvedDay } = minutes
  const can = minutesDeeds.filter((deed) => mayDo(actor, held, deed))
  // Whoever does nothing with them, or comments alone, is not told how often they were written in: it was in parts they do not read too.
  const writes = minutesDeeds.some(
    (deed) => deed !== 'comment' && mayDo({ ...actor, readOnly: false }, held, deed),
  )
  const version = writes ? minutes.version : 0
  const { boardName, title, day, startsAt, endsAt, place } = meeting
  return {
    ...{ id, version, state, approvedNumber, approvedDay, meetingId: meeting.id, meetingNumber: number },
    ...{ boardName, title, day, startsAt, endsAt, place },
    sections: sectionsOf(
      // Minutes that were agreed before tell of items that have no number since.
      minuted.all.filter(
        (item) =>
          isFor({ itemId: item.id, line: '' }) &&
          (isNumbered(item) || read.some(({ itemId }) => itemId === item.id)),
      ),
      read,
      seesComments,
    ),
    comments: seesComments ? saidOf(lines, 'comment') : [],
    corrections: saidOf(lines, 'correction'),
    steps: stepsKnown(steps, lines, isFor).map(({ act, at, by, reason }) => ({
      word: actWord(act),
      at,
      by,
      reason,
    })),
    meetings: await laterMeetings(ctx, meeting),
    can,
  }
}

async function laterMeetings({ actor, database }: ActorContext, meeting: ListedMeeting) {
  const { partnershipId } = actor
  const all = await listMeetings(database.reader, { partnershipId, boardId: meeting.boardId })
  return all
    .filter((later) => canApprove(later, meeting))
    .map(({ id, number, day }) => ({ id, number, day }))
    .toReversed()
}

const saidOf = (lines: readonly WrittenLine[], kind: 'comment' | 'correction') =>
  lines
    .filter((each) => each.kind === kind && each.line === '')
    .map(({ id, text, by, recordedAt }) => ({ id, text, by, at: recordedAt }))

function mayDo(actor: Actor, { minutes, board }: Held, deed: MinutesDeed): boolean {
  if (!isOpenTo(minutesLifecycle, deed, minutes.state)) return false
  if (deed === 'comment') return mayComment(actor, board)
  if (deed === 'edit' || deed === 'correct') return recordMeetings.may(actor)
  return rightOfMinutesDeed[deed].may(actor)
}

/** Who was there and what was declared first, then item by item; sentences about an item that is gone last of the first. */
function sectionsOf(
  items: readonly ListedItem[],
  sentences: readonly MinutesSentence[],
  seesComments: boolean,
): MinutesSection[] {
  const viewOf = ({ line, text, edited, recordSays, comments, corrections }: MinutesSentence) => ({
    ...{ line, kind: kindOfLine(line), text, edited, recordSays },
    comments: seesComments ? [...comments] : [],
    corrections: [...corrections],
  })
  const of = (itemId: string | null) => sentences.filter((each) => each.itemId === itemId).map(viewOf)
  const isDeclared = ({ line }: MinutesSentence) => line.startsWith('interest:')
  return [
    {
      ...{ itemId: null, place: null, title: 'Attendance and interests', lead: '', restricted: false },
      sentences: [
        ...of(null),
        ...sentences.filter((each) => each.itemId !== null && isDeclared(each)).map(viewOf),
      ],
    },
    ...items.map((item, at) => ({
      ...{
        itemId: item.id,
        place: at + 1,
        title: item.title,
        lead: item.lead,
        restricted: item.restricted === 1,
      },
      sentences: sentences.filter((each) => each.itemId === item.id && !isDeclared(each)).map(viewOf),
    })),
  ]
}
