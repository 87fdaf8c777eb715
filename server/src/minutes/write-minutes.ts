import type { Tx } from '@roundtable/db/database.ts'
import {
  insertMinutesLines,
  listMinutesLines,
  updateMinutes,
} from '@roundtable/db/queries/minutes.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { SubjectKind } from '@roundtable/shared/act/acts.ts'
import type {
  commentOnMinutesSchema,
  correctMinutesSchema,
  editMinutesSchema,
} from '@roundtable/shared/minutes/minutes.ts'
import { challengeSentence, draftMinutes } from '@roundtable/shared/minutes/minutes-draft.ts'
import {
  problemsOfComment,
  problemsOfMinutesCorrection,
  problemsOfSentence,
} from '@roundtable/shared/minutes/minutes-form.ts'
import { type MinutesDeed, minutesLifecycle } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import { type MinutesSentence, nextRound } from '@roundtable/shared/minutes/minutes-lines.ts'
import { commentOnMinutes as commentRight, mayComment } from '@roundtable/shared/minutes/minutes-rights.ts'
import type { MinutesLineKind } from '@roundtable/shared/minutes/minutes-words.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import { recordMeetings } from '@roundtable/shared/room/room-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { named } from '../meeting/write-agenda-item.ts'
import { restrictedRaised } from '../raised/unknown-raised.ts'
import { assertReads, type Held, holdMinutes, missingMinutes } from './hold-minutes.ts'
import { readMinutes } from './minutes-sentences.ts'

type Line = {
  entryId: string
  kind: MinutesLineKind
  line: string
  itemId: string | null
  text: string
  basis?: string
}

/** Something is written into the minutes, once however often it is sent. */
async function write(
  tx: Tx,
  ctx: ActorContext,
  { minutes, meeting }: Held,
  { deed, seat, ...line }: Line & { deed: MinutesDeed; seat: Seat | null },
): Promise<void> {
  const { partnershipId, id: minutesId } = minutes
  const words: Partial<Record<MinutesDeed, string>> = {
    edit: 'A sentence of the minutes of',
    comment: 'A comment was made on the minutes of',
    correct: 'A correction was put beside the minutes of',
  }
  const lines = await listMinutesLines(tx, { partnershipId, minutesId })
  const { entryId: id, kind, line: name, itemId, text, basis = '' } = line
  const about = await writtenAbout(tx, meeting, { itemId, line: name })
  await advance(tx, ctx, {
    life: minutesLifecycle,
    deed,
    record: minutes,
    ...about,
    write: async (state) => {
      await insertMinutesLines(tx, { partnershipId, minutesId }, [
        {
          ...{ id, round: nextRound(lines) - 1, kind, line: name, itemId, text, basis },
          ...{ recordedAt: ctx.now(), recordedBy: ctx.actor.personId },
        },
      ])
      await updateMinutes(tx, minutes, { state })
    },
    summary: `${words[deed] ?? ''} ${named(meeting)}${deed === 'edit' ? ' was edited' : ''}.`,
    seat,
  })
}

/**
 * What the trail hangs it on: the item, or the restricted challenge whose sentence it is, so that nobody is told by it
 * of what they do not read.
 */
async function writtenAbout(
  tx: Tx,
  meeting: Held['meeting'],
  { itemId, line }: { itemId: string | null; line: string },
): Promise<{ subject?: SubjectKind; subjectId?: string }> {
  const restricted = await restrictedRaised(tx, meeting)
  const challengeId = restricted.find((id) => challengeSentence(id) === line)
  if (challengeId !== undefined) return { subject: 'challenge', subjectId: challengeId }
  return itemId === null ? {} : { subject: 'agenda-item', subjectId: itemId }
}

/** Sent again, also while it is being written, it is there already. */
async function isWritten(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  { id: minutesId, entryId }: { id: string; entryId: string },
): Promise<boolean> {
  await lockPartnership(tx, partnershipId)
  const lines = await listMinutesLines(tx, { partnershipId, minutesId })
  return lines.some(({ id }) => id === entryId)
}

/** The sentence that is meant, as it reads now. */
async function requireSentence(
  tx: Tx,
  ctx: ActorContext,
  held: Held,
  line: string,
): Promise<MinutesSentence> {
  const { sentences } = await readMinutes(tx, ctx, held)
  const found = sentences.find((each) => each.line === line)
  if (found === undefined) throw missingMinutes()
  await assertReads(tx, ctx, held, found)
  return found
}

/** A sentence as it is to read, whatever the record makes of it; or one that is added to an item. */
export async function editMinutes(
  ctx: ActorContext,
  input: z.infer<typeof editMinutesSchema>,
): Promise<void> {
  const { line, text, entryId, itemId } = input
  recordMeetings.assert(ctx.actor)
  assertNoProblems(problemsOfSentence(input))
  const seat = recordMeetings.seat(ctx.actor)
  await ctx.database.db.transaction().execute(async (tx) => {
    if (await isWritten(tx, ctx, input)) return
    const held = await holdMinutes(tx, ctx, { ...input, deed: 'edit' })
    if (line === '') {
      await assertReads(tx, ctx, held, { itemId, line })
      const name = `added:${entryId}`
      await write(tx, ctx, held, { deed: 'edit', seat, entryId, kind: 'added', line: name, itemId, text })
      return
    }
    const sentence = await requireSentence(tx, ctx, held, line)
    const { minuted } = await readMinutes(tx, ctx, held)
    const basis = draftMinutes(minuted.record).find((each) => each.line === line)?.text ?? ''
    const edit = { entryId, kind: 'edit' as const, line, itemId: sentence.itemId, text, basis }
    await write(tx, ctx, held, { deed: 'edit', seat, ...edit })
  })
}

/** What a member of the board wants changed, on a sentence or the whole. */
export async function commentOnMinutes(
  ctx: ActorContext,
  input: z.infer<typeof commentOnMinutesSchema>,
): Promise<void> {
  const { line, text, entryId, id } = input
  assertNoProblems(problemsOfComment(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    if (await isWritten(tx, ctx, input)) return
    const held = await holdMinutes(tx, ctx, { id, deed: 'comment' })
    if (!mayComment(ctx.actor, held.board)) throw commentRight.refusalOf(ctx.actor)
    const itemId = line === '' ? null : (await requireSentence(tx, ctx, held, line)).itemId
    const seat = commentRight.seat(ctx.actor)
    await write(tx, ctx, held, { deed: 'comment', seat, entryId, kind: 'comment', line, itemId, text })
  })
}

/** Approved minutes are never rewritten: a correction stands beside the sentence, or the whole. */
export async function correctMinutes(
  ctx: ActorContext,
  input: z.infer<typeof correctMinutesSchema>,
): Promise<void> {
  const { line, text, entryId } = input
  recordMeetings.assert(ctx.actor)
  assertNoProblems(problemsOfMinutesCorrection(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    if (await isWritten(tx, ctx, input)) return
    const held = await holdMinutes(tx, ctx, { ...input, deed: 'correct' })
    const itemId = line === '' ? null : (await requireSentence(tx, ctx, held, line)).itemId
    const seat = recordMeetings.seat(ctx.actor)
    await write(tx, ctx, held, { deed: 'correct', seat, entryId, kind: 'correction', line, itemId, text })
  })
}
