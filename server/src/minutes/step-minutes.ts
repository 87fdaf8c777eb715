import type { Tx } from '@roundtable/db/database.ts'
import { type ListedMeeting, listMeetings, updateMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { insertMinutesLines, updateMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { isGoingOn, meetingLifecycle } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { runMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { stepMinutesSchema } from '@roundtable/shared/minutes/minutes.ts'
import { problemsOfApproval, problemsOfTakingBack } from '@roundtable/shared/minutes/minutes-form.ts'
import { minutesLifecycle } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import { nextRound } from '@roundtable/shared/minutes/minutes-lines.ts'
import { agreeMinutes } from '@roundtable/shared/minutes/minutes-rights.ts'
import type { PartnershipRight } from '@roundtable/shared/rights/right.ts'
import { recordMeetings } from '@roundtable/shared/room/room-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { moveOf } from '../lifecycle/move.ts'
import { named } from '../meeting/write-agenda-item.ts'
import { type Held, holdMinutes } from './hold-minutes.ts'
import { readMinutes } from './minutes-sentences.ts'

type StepInput = z.infer<typeof stepMinutesSchema>
type Input = Omit<StepInput, 'deed'> & { deed: StepInput['deed'] | 'agree' }
type Stepped = Input['deed']

export const rightOfMinutesDeed: Readonly<Record<Stepped, PartnershipRight>> = {
  'send-round': recordMeetings,
  agree: agreeMinutes,
  'take-back': runMeetings,
  approve: runMeetings,
}

/** Minutes are sent round, agreed by the chair, taken back for comments, or approved at a later meeting. */
export async function stepMinutes(ctx: ActorContext, input: Input): Promise<void> {
  const { deed, reason } = input
  const right = rightOfMinutesDeed[deed]
  right.assert(ctx.actor)
  if (deed === 'take-back') assertNoProblems(problemsOfTakingBack(input))
  if (deed === 'approve') assertNoProblems(problemsOfApproval(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const held = await holdMinutes(tx, ctx, input)
    if (deed === 'approve') return approve(tx, ctx, held, input.meetingId)
    const { minutes, meeting } = held
    const words = { 'send-round': 'sent round', agree: 'agreed by the chair', 'take-back': 'taken back' }
    await advance(tx, ctx, {
      life: minutesLifecycle,
      deed,
      record: minutes,
      write: async (state) => {
        if (deed === 'agree') await fix(tx, ctx, held)
        await updateMinutes(tx, minutes, { state })
      },
      summary: `The minutes of ${named(meeting)} were ${words[deed]}.`,
      seat: right.seat(ctx.actor),
      ...(reason === '' ? {} : { reason }),
    })
  })
}

/** What the chair agrees is stored sentence by sentence: names and records that change later change nothing of it. */
async function fix(tx: Tx, ctx: ActorContext, held: Held): Promise<void> {
  const { partnershipId, id: minutesId } = held.minutes
  const { lines, sentences } = await readMinutes(tx, ctx, held)
  const recorded = { recordedAt: ctx.now(), recordedBy: ctx.actor.personId }
  const fixed = sentences.map(({ line, itemId, text }) => ({
    ...{ id: ctx.newId(), round: nextRound(lines), kind: 'fixed' as const, line, itemId, text, basis: '' },
    ...recorded,
  }))
  await insertMinutesLines(tx, { partnershipId, minutesId }, fixed)
}

/** Approved at a later meeting of the board that has begun; the meeting they are of is over with it. */
async function approve(tx: Tx, ctx: ActorContext, { minutes, meeting }: Held, at: string): Promise<void> {
  const [later] = await listMeetings(tx, { partnershipId: meeting.partnershipId, id: at })
  if (later === undefined || !canApprove(later, meeting)) {
    const sentence = 'Choose a later meeting of the same board that has begun.'
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'meetingId', sentence }] })
  }
  await advance(tx, ctx, {
    life: minutesLifecycle,
    deed: 'approve',
    record: minutes,
    write: (state) =>
      updateMinutes(tx, minutes, { state, approvedAt: ctx.now(), approvedMeetingId: later.id }),
    along: [
      moveOf({
        life: meetingLifecycle,
        deed: 'minute',
        record: meeting,
        write: (state) => updateMeeting(tx, meeting, { state }),
      }),
    ],
    summary: `The minutes of ${named(meeting)} were approved at its meeting on ${formatDay(later.day)}.`,
    seat: runMeetings.seat(ctx.actor),
  })
}

export const canApprove = (later: ListedMeeting, meeting: ListedMeeting): boolean =>
  later.boardId === meeting.boardId &&
  later.id !== meeting.id &&
  (later.day > meeting.day || (later.day === meeting.day && later.startsAt > meeting.startsAt)) &&
  (isGoingOn(later.state) || later.state === 'ended' || later.state === 'minuted')
