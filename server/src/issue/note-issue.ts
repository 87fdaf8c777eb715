import { hasIssueNote, insertIssueNote, updateIssueState } from '@roundtable/db/queries/issue.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { closeIssueSchema, noteIssueSchema } from '@roundtable/shared/issue/issue.ts'
import { problemsOfClosing, problemsOfNextLook, problemsOfNote } from '@roundtable/shared/issue/issue-form.ts'
import { issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { ownedIn } from '@roundtable/shared/issue/issue-record.ts'
import { closeIssues, progressIssues, refusedClosing } from '@roundtable/shared/issue/issue-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdIssue } from './hold-issue.ts'
import { writeWords } from './triage-issue.ts'

/** What the owner did since, once however often it is sent; it can ask for the issue to be closed. */
export async function noteIssue(ctx: ActorContext, input: z.infer<typeof noteIssueSchema>): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { id, noteId, text, evidence, reviewOn, asksToClose } = input
  assertNoProblems(problemsOfNote(input))
  await database.db.transaction().execute(async (tx) => {
    const deed = asksToClose ? 'ask-to-close' : 'note'
    const held = await holdIssue(tx, ctx, { id, deed })
    const { record, words } = held
    const owner = record.agencyId ?? ''
    progressIssues.assert(actor, owner)
    if (await hasIssueNote(tx, { partnershipId, id: noteId })) return
    const seat = progressIssues.seat(actor, owner)
    const onBehalf = seat !== null && seat.agencyId !== owner
    if (actor.seats.some(({ agencyId }) => agencyId === owner)) {
      assertNoProblems(problemsOfNextLook({ reviewOn, stands: words.reviewOn }, localDay(ctx.now())))
    }
    if (reviewOn !== '' && reviewOn !== words.reviewOn) await writeWords(tx, ctx, held, { reviewOn })
    await insertIssueNote(tx, {
      ...{ partnershipId, id: noteId, issueId: id, kind: asksToClose ? 'asks-to-close' : 'progress' },
      ...{ text, evidence, agencyId: owner, onBehalf: onBehalf ? 1 : 0 },
      ...{ recordedAt: ctx.now(), recordedBy: actor.personId },
    })
    await advance(tx, ctx, {
      life: issueLifecycle,
      deed,
      record,
      write: (state) => updateIssueState(tx, { partnershipId, id }, state),
      summary: `Issue ${record.number}: ${asksToClose ? 'its owner asks for it to be closed' : 'progress was noted'}.`,
      seat,
      agencyId: owner,
      onBehalf,
    })
  })
}

/** Closed with evidence, by another person of another agency than the owner's. */
export async function closeIssue(ctx: ActorContext, input: z.infer<typeof closeIssueSchema>): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { id, noteId, text, evidence } = input
  closeIssues.assert(actor)
  assertNoProblems(problemsOfClosing(input))
  await database.db.transaction().execute(async (tx) => {
    const { record } = await holdIssue(tx, ctx, { ...input, deed: 'close' })
    const refused = refusedClosing(actor, ownedIn(record))
    if (refused !== null) throw closeIssues.refusal(refused)
    const seat = closeIssues.seat(actor)
    await insertIssueNote(tx, {
      ...{ partnershipId, id: noteId, issueId: id, kind: 'closing', text, evidence, onBehalf: 0 },
      ...{ agencyId: seat?.agencyId ?? '', recordedAt: ctx.now(), recordedBy: actor.personId },
    })
    await advance(tx, ctx, {
      life: issueLifecycle,
      deed: 'close',
      record,
      write: (state) => updateIssueState(tx, { partnershipId, id }, state),
      summary: `Issue ${record.number} was closed with evidence.`,
      seat,
    })
  })
}
