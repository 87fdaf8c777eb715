import type { Tx } from '@roundtable/db/database.ts'
import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { type ListedMeeting, updateMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { insertMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { stepMeetingSchema } from '@roundtable/shared/meeting/meeting.ts'
import { emptyAgenda, problemsOfMeetingStep } from '@roundtable/shared/meeting/meeting-form.ts'
import { type MeetingDeed, meetingLifecycle } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { planMeetings, runMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import { clearWorkingDays } from '@roundtable/shared/meeting/notice-days.ts'
import { minutesLifecycle } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import type { PartnershipRight } from '@roundtable/shared/rights/right.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { closeAgenda } from './close-agenda.ts'
import { holdMeeting } from './hold-meeting.ts'

type Input = z.infer<typeof stepMeetingSchema>
type Stepped = Input['deed']

const words: Readonly<Record<Stepped, string>> = {
  call: 'was called',
  start: 'was started',
  adjourn: 'was adjourned',
  resume: 'was resumed',
  end: 'ended',
  cancel: 'was cancelled',
}
const missing: Readonly<Record<Stepped, string | null>> = {
  call: null,
  start: null,
  adjourn: 'Say why, and until when.',
  resume: null,
  end: null,
  cancel: 'Say why: whoever was called reads it.',
}

/** Calling and cancelling is the manager’s; the room is the chair’s. */
export const rightOfMeetingDeed = (deed: MeetingDeed): PartnershipRight =>
  ['change', 'call', 'cancel', 'minute'].includes(deed) ? planMeetings : runMeetings

/** A meeting is called, started, adjourned, resumed, ended or cancelled. */
export async function stepMeeting(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { deed, reason } = input
  const right = rightOfMeetingDeed(deed)
  right.assert(actor)
  assertNoProblems(problemsOfMeetingStep(missing[deed])(input))
  await database.db.transaction().execute(async (tx) => {
    const row = await holdMeeting(tx, ctx, input)
    if (deed === 'call') await assertCallable(tx, ctx, row, reason)
    if (deed === 'start') assertItsDay(row, localDay(ctx.now()))
    if (deed === 'end') await closeAgenda(tx, ctx, row, reason)
    await advance(tx, ctx, {
      life: meetingLifecycle,
      deed,
      record: row,
      write: (state) => updateMeeting(tx, row, { state }),
      summary: `Meeting ${row.number} of ${row.boardName} on ${formatDay(row.day)} ${words[deed]}.`,
      seat: right.seat(actor),
      ...(reason === '' ? {} : { reason }),
    })
    if (deed === 'end') await draftMinutes(tx, ctx, row)
  })
}

/** It has an agenda, and the notice its board set, in clear working days; otherwise a reason that is minuted. */
async function assertCallable(tx: Tx, ctx: ActorContext, row: ListedMeeting, reason: string): Promise<void> {
  const { partnershipId, id: meetingId, day, noticeDays } = row
  const items = await listAgendaItems(tx, { partnershipId, meetingId })
  if (!items.some(({ state }) => isOnAgenda(state))) {
    throw new DomainError('rule', emptyAgenda)
  }
  const today = localDay(ctx.now())
  if (day < today) throw new DomainError('rule', 'Its day has passed: change the day first.')
  const days = clearWorkingDays(today, day, await listBankHolidays(tx))
  if (days >= noticeDays || reason.trim() !== '') return
  const sentence = `Its board has ${noticeDays} clear working days’ notice, and ${days} are left: say why it is called late. It is minuted.`
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'reason', sentence }] })
}

function assertItsDay({ day }: ListedMeeting, today: string): void {
  if (day === today) return
  const sentence =
    day > today
      ? `It is on ${formatDay(day)}: it is started on the day.`
      : `It was on ${formatDay(day)}: change the day first, or cancel it.`
  throw new DomainError('rule', sentence)
}

/** The record is there, and so is the draft of its minutes. */
async function draftMinutes(tx: Tx, ctx: ActorContext, row: ListedMeeting): Promise<void> {
  const { partnershipId, id: meetingId, number, boardName } = row
  const id = ctx.newId()
  await insertMinutes(tx, {
    ...{ partnershipId, id, meetingId, state: 'draft', version: 1, draftedAt: ctx.now() },
    ...{ approvedAt: null, approvedMeetingId: null },
  })
  await begin(tx, ctx, {
    life: minutesLifecycle,
    name: 'minutes.drafted',
    ids: [id],
    summary: `The minutes of meeting ${number} of ${boardName} were drafted from its record.`,
    seat: runMeetings.seat(ctx.actor),
  })
}
