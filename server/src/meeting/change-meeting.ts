import { updateMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { changeMeetingSchema } from '@roundtable/shared/meeting/meeting.ts'
import { problemsOfMeeting, problemsOfMeetingStep } from '@roundtable/shared/meeting/meeting-form.ts'
import { meetingLifecycle } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { planMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdMeeting } from './hold-meeting.ts'
import { meetingWords } from './meeting-words.ts'

type Input = z.infer<typeof changeMeetingSchema>

/** When and where a meeting is, as it is called from now on; one that was called says why, and its members are told. */
export async function changeMeeting(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { id, version, reason, ...text } = input
  await database.db.transaction().execute(async (tx) => {
    const row = await holdMeeting(tx, ctx, { id, version, deed: 'change' })
    const missing = row.state === 'draft' ? null : 'It was called already: say why it changes.'
    assertNoProblems([
      ...problemsOfMeeting(text, localDay(ctx.now())),
      ...problemsOfMeetingStep(missing)({ reason }),
    ])
    if (text.boardId !== row.boardId) throw sameBoard()
    const words = row.words + 1
    const { noticeDays, boardName, number } = row
    await advance(tx, ctx, {
      life: meetingLifecycle,
      deed: 'change',
      record: row,
      write: async (state) =>
        updateMeeting(tx, row, {
          state,
          version: await meetingWords(tx, ctx, text, { meetingId: id, words, noticeDays }),
        }),
      summary: `Meeting ${number} of ${boardName} was changed: it is on ${formatDay(text.day)}.`,
      seat: planMeetings.seat(actor),
      ...(reason === '' ? {} : { reason }),
    })
  })
}

function sameBoard(): DomainError {
  const sentence = 'A meeting stays with its board: plan another one for another board.'
  return new DomainError('bad-input', sentence, { fields: [{ field: 'boardId', sentence }] })
}
