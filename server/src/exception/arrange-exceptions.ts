import { insertExceptionChoice, listExceptionChoices } from '@roundtable/db/queries/exception.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type ArrangedExceptions,
  type chooseExceptionSchema,
  mostExceptions,
} from '@roundtable/shared/exception/exception.ts'
import {
  type ExceptionChoice,
  problemsOfExceptionChoice,
} from '@roundtable/shared/exception/exception-form.ts'
import { pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { isAhead, type MeetingState } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { runMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { listPinnable } from '../meeting/list-agenda-choices.ts'
import { readExceptions } from './read-exceptions.ts'

/** The page as it would be frozen now, for who arranges it. */
export async function arrangedExceptions(ctx: ActorContext, meetingId: string): Promise<ArrangedExceptions> {
  const { partnershipId } = ctx.actor
  const [meeting] = await listMeetings(ctx.database.reader, { partnershipId, id: meetingId })
  if (meeting === undefined) throw missingMeeting()
  const exceptions = await readExceptions(ctx, meeting)
  const choices = (await listPinnable(ctx)).flatMap(({ kind, reference, name, proposed }) =>
    kind === 'exceptions' || proposed === 1 ? [] : [{ kind, reference, name }],
  )
  return { ...exceptions, choices, mayChoose: isOpen(meeting.state) }
}

/** The room reads what was frozen: it is arranged before, and while the meeting is adjourned. */
const isOpen = (state: MeetingState): boolean => isAhead(state) && state !== 'in-session'

const acts = {
  added: 'meeting.exception-added',
  'set-aside': 'meeting.exception-set-aside',
  'as-ranked': 'meeting.exception-ranked',
} as const satisfies Record<ExceptionChoice, string>

const words: Readonly<Record<ExceptionChoice, string>> = {
  added: 'was added to',
  'set-aside': 'was set aside from',
  'as-ranked': 'stands as it ranks among',
}

/** A record is added to the page or set aside, or stands as it ranks again; once however often it is sent. */
export async function chooseException(
  ctx: ActorContext,
  input: z.infer<typeof chooseExceptionSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  const { id, meetingId, kind, reference, choice, reason, seen } = input
  assertNoProblems(problemsOfExceptionChoice(choice)({ subject: reference, reason }))
  const pinnable = (await listPinnable(ctx)).filter(({ proposed }) => proposed === 0)
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [meeting] = await listMeetings(tx, { partnershipId, id: meetingId })
    if (meeting === undefined) throw missingMeeting()
    const made = await listExceptionChoices(tx, { partnershipId, meetingId })
    if (made.some((each) => each.id === id)) return
    if (!isOpen(meeting.state)) {
      throw new DomainError(
        'rule',
        'The meeting is going on or over: its exceptions are arranged before it, or while it is adjourned.',
      )
    }
    const standing = new Map(made.map((each) => [`${each.kind} ${each.reference}`, each]))
    const stands = standing.get(`${kind} ${reference}`)
    const current = stands?.choice ?? 'as-ranked'
    if (current !== seen) {
      const sentence = 'Somebody else arranged this since you opened it: look at it as it stands now.'
      throw new DomainError('conflict', sentence, { current: { choice: current, by: stands?.by ?? null } })
    }
    if (choice === current) return
    const isThere = pinnable.some((each) => each.kind === kind && each.reference === reference)
    if (choice !== 'as-ranked' && !isThere && kind !== 'goal' && kind !== 'indicator') {
      throw new DomainError('not-found', `${pinWord(kind)} ${reference} is not there to be shown.`)
    }
    const added = [...standing.values()].filter((each) => each.choice === 'added').length
    if (choice === 'added' && added >= mostExceptions) {
      const sentence = `${mostExceptions} are added, which is all the page holds: set one aside first.`
      throw new DomainError('rule', sentence)
    }
    const position = (made.at(-1)?.position ?? 0) + 1
    await insertExceptionChoice(tx, {
      ...{ partnershipId, id, meetingId, position, kind, reference, choice, reason: reason.trim() },
      ...{ recordedAt: now(), recordedBy: personId },
    })
    await act(tx, ctx, {
      act: acts[choice],
      subjectId: meetingId,
      summary: `${pinWord(kind)} ${reference} ${words[choice]} the exceptions of meeting ${meeting.number} of ${meeting.boardName}.`,
      seat: runMeetings.seat(actor),
    })
  })
}
