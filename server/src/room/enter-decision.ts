import type { Tx } from '@roundtable/db/database.ts'
import { listPinSubjects } from '@roundtable/db/queries/agenda.queries.ts'
import {
  type DecisionWords,
  insertDecision,
  type ListedDecision,
  listDecisionAbouts,
  listDecisions,
  nextDecisionNumber,
  updateDecision,
} from '@roundtable/db/queries/decision.queries.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { decisionLifecycle } from '@roundtable/shared/decision/decision-lifecycle.ts'
import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import { pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import type { DecisionInput } from '@roundtable/shared/room/room.ts'
import { problemsOfDecision } from '@roundtable/shared/room/room-form.ts'
import { isQuorate } from '@roundtable/shared/room/room-record.ts'
import { recordMeetings } from '@roundtable/shared/room/room-rights.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { named } from '../meeting/write-agenda-item.ts'
import { requireItem } from './hold-room.ts'
import { moveItemInRoom, openItem } from './move-item.ts'
import { quorumNow } from './room-seats.ts'
import { writeEntry } from './write-entry.ts'

type Entering = { input: DecisionInput; meeting: ListedMeeting }

/** A decision gets the board’s next number, and says how many were there; a correction is another edition of it. */
export async function enterDecision(tx: Tx, ctx: ActorContext, entering: Entering): Promise<number> {
  const { input, meeting } = entering
  assertNoProblems(problemsOfDecision(input, { corrects: input.correctsId !== null }))
  await requireItem(tx, ctx, { meeting, itemId: input.itemId })
  if (input.correctsId !== null) return correct(tx, ctx, { ...entering, correctsId: input.correctsId })
  return take(tx, ctx, entering)
}

async function take(tx: Tx, ctx: ActorContext, { input, meeting }: Entering): Promise<number> {
  const { partnershipId, personId } = ctx.actor
  const { id, itemId } = input
  const { boardId, id: meetingId } = meeting
  const found = await requireItem(tx, ctx, { meeting, itemId })
  if (found.state === 'deferred' || found.state === 'withdrawn' || found.state === 'proposed') {
    throw new DomainError('rule', 'This item is not on the agenda any more: nothing is decided on it.')
  }
  const item = await openItem(tx, ctx, { item: found, meeting })
  const quorum = await quorumNow(tx, ctx, meeting)
  const number = await nextDecisionNumber(tx, {
    ...{ partnershipId, boardId },
    restricted: item.restricted === 1,
  })
  const name = isQuorate(quorum) ? 'decision.taken' : 'decision.taken-without-quorum'
  const state = isQuorate(quorum) ? 'taken' : 'without-quorum'
  await insertDecision(
    tx,
    {
      ...{ partnershipId, id, boardId, number, meetingId, itemId, ...quorum, state, version: 1, words: 1 },
      ...{ takenAt: ctx.now(), takenBy: personId },
    },
    await wordsOf(tx, ctx, input, { decisionId: id, words: 1 }),
  )
  await begin(tx, ctx, {
    life: decisionLifecycle,
    name,
    ids: [id],
    summary: `${decisionNumber(number)} was decided at ${named(meeting)}.`,
    seat: recordMeetings.seat(ctx.actor),
  })
  if (item.state === 'noted') await moveItemInRoom(tx, ctx, { item, meeting, deed: 'decide' })
  return writeEntry(tx, ctx, input, { kind: 'decision', itemId, subjectId: id })
}

async function correct(
  tx: Tx,
  ctx: ActorContext,
  { input, meeting, correctsId }: Entering & { correctsId: string },
): Promise<number> {
  const { partnershipId } = ctx.actor
  const [decision] = await listDecisions(tx, { partnershipId, id: correctsId })
  if (decision?.meetingId !== meeting.id || decision.itemId !== input.itemId) {
    throw new DomainError('not-found', 'What is to be corrected was not decided on this item.')
  }
  await advance(tx, ctx, {
    life: decisionLifecycle,
    deed: 'correct',
    record: decision,
    write: async (state) =>
      updateDecision(tx, decision, {
        state,
        words: await wordsOf(tx, ctx, input, { decisionId: correctsId, words: decision.words + 1 }, decision),
      }),
    summary: `The record of ${decisionNumber(decision.number)} of ${named(meeting)} was corrected.`,
    seat: recordMeetings.seat(ctx.actor),
    reason: input.why,
  })
  const { itemId } = input
  return writeEntry(tx, ctx, input, { kind: 'decision', itemId, subjectId: correctsId, correctsId })
}

async function wordsOf(
  tx: Tx,
  ctx: ActorContext,
  { text, reason, dissent, about, why }: DecisionInput,
  key: { decisionId: string; words: number },
  before?: ListedDecision,
): Promise<DecisionWords> {
  const { partnershipId, personId } = ctx.actor
  const recordedAt = ctx.now()
  const row = { partnershipId, ...key }
  const subjects = await subjectsOf(tx, partnershipId, about, before)
  return {
    version: { ...row, text, reason, why, recordedAt, recordedBy: personId },
    dissent: dissent.map((each, at) => ({ ...row, position: at + 1, ...each, recordedAt })),
    about: subjects.map((each, at) => ({ ...row, position: at + 1, ...each, recordedAt })),
  }
}

/** Records that are there; what a corrected decision was about stays so, whatever became of it. */
async function subjectsOf(
  tx: Tx,
  partnershipId: string,
  about: DecisionInput['about'],
  before?: ListedDecision,
) {
  if (about.length === 0) return []
  const there = await listPinSubjects(tx, partnershipId)
  const former =
    before === undefined
      ? []
      : (await listDecisionAbouts(tx, partnershipId)).filter(({ decisionId }) => decisionId === before.id)
  return about.map(({ kind, reference }) => {
    const isIt = (each: { kind: string; reference: string }) =>
      each.kind === kind && each.reference === reference
    const subjectId = there.find(isIt)?.id ?? former.find(isIt)?.subjectId
    if (subjectId !== undefined) return { kind, subjectId, reference }
    const sentence = `${pinWord(kind)} ${reference} is not there to decide about.`
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'about', sentence }] })
  })
}
