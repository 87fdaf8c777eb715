import type { Tx } from '@roundtable/db/database.ts'
import { insertMeeting, listMeetings, nextMeetingNumber } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { planMeetingSchema, planYearSchema } from '@roundtable/shared/meeting/meeting.ts'
import { type MeetingText, problemsOfMeeting } from '@roundtable/shared/meeting/meeting-form.ts'
import { meetingLifecycle } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { planMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { copyAgenda } from './copy-agenda.ts'
import { meetingWords, requireBoard } from './meeting-words.ts'

/** A meeting is planned, once however often it is sent, with the agenda of another where one is named. */
export async function planMeeting(
  ctx: ActorContext,
  { copyOf, ...input }: z.infer<typeof planMeetingSchema>,
): Promise<{ number: number }> {
  const { actor, database } = ctx
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, actor.partnershipId)
    const { number, isNew } = await plan(tx, ctx, input)
    if (isNew && copyOf !== null) await copyAgenda(tx, ctx, { from: copyOf, to: input.id })
    return { number }
  })
}

/** The meetings of a year, all of them or none. */
export async function planYear(ctx: ActorContext, input: z.infer<typeof planYearSchema>): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, actor.partnershipId)
    for (const meeting of input.meetings) await plan(tx, ctx, meeting)
  })
}

async function plan(
  tx: Tx,
  ctx: ActorContext,
  { id, ...text }: MeetingText & { id: string },
): Promise<{ number: number; isNew: boolean }> {
  const { partnershipId, personId } = ctx.actor
  const [sent] = await listMeetings(tx, { partnershipId, id })
  if (sent !== undefined) return { number: sent.number, isNew: false }
  assertNoProblems(problemsOfMeeting(text, localDay(ctx.now())))
  const { name, noticeDays } = await requireBoard(tx, partnershipId, text.boardId)
  const number = await nextMeetingNumber(tx, partnershipId)
  await insertMeeting(
    tx,
    {
      ...{ partnershipId, id, number, boardId: text.boardId, state: 'draft', version: 1, words: 1 },
      ...{ plannedAt: ctx.now(), plannedBy: personId },
    },
    await meetingWords(tx, ctx, text, { meetingId: id, words: 1, noticeDays }),
  )
  await begin(tx, ctx, {
    life: meetingLifecycle,
    name: 'meeting.planned',
    ids: [id],
    summary: `Meeting ${number} of ${name} was planned for ${formatDay(text.day)}.`,
    seat: planMeetings.seat(ctx.actor),
  })
  return { number, isNew: true }
}
