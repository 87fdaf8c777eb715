import type { Tx } from '@roundtable/db/database.ts'
import { type ActionRow, updateAction } from '@roundtable/db/queries/action.queries.ts'
import {
  type ActionProposalRow,
  insertActionProposal,
  listActionProposals,
} from '@roundtable/db/queries/action-proposal.queries.ts'
import type {
  acceptChangeSchema,
  askChangeSchema,
  declineChangeSchema,
} from '@roundtable/shared/action/action.ts'
import { lookMissing, problemsOfActionStep, problemsOfAsking } from '@roundtable/shared/action/action-form.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import {
  endActions,
  keepActions,
  mayKeepAction,
  progressActions,
  refusedEnding,
} from '@roundtable/shared/action/action-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { differs, wordsOf, writeChange } from './change-action.ts'
import { holdAction } from './hold-actions.ts'

/** Whoever has an action to do asks for other words or another day: it stands as it is until another agency answers. */
export async function askChange(ctx: ActorContext, input: z.infer<typeof askChangeSchema>): Promise<void> {
  const { actor, database } = ctx
  seeProgress.assert(actor)
  assertNoProblems(problemsOfAsking(input))
  const { id, version, proposalId, wording, dueOn, evidenceWanted, impactOn, reason } = input
  await database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { id, version, deed: 'ask-change' })
    progressActions.assert(actor, action.agencyId)
    const asked = { wording, dueOn, evidenceWanted, impactOn }
    if (!differs({ action, words: { ...wordsOf(action), ...asked } })) throw wrong('wording', nothingAsked)
    if (action.isTest === 1 && impactOn === null) throw wrong('impactOn', lookMissing)
    const recorded = { recordedAt: ctx.now(), recordedBy: actor.personId }
    const of = { partnershipId: actor.partnershipId, id: proposalId, actionId: id, version: version + 1 }
    if (!(await insertActionProposal(tx, { ...of, ...asked, ...recorded }))) return
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed: 'ask-change',
      record: action,
      write: (state) => updateAction(tx, action, { state }),
      summary: `${action.agencyName} asked for a change of ${actionName(action)}.`,
      reason,
      reasonInTrail: true,
      seat: progressActions.seat(actor, action.agencyId),
      agencyId: action.agencyId,
    })
  })
}

const nothingAsked = 'Change something of it: until then it says what it says already.'
const wrong = (field: string, sentence: string): DomainError =>
  new DomainError('bad-input', sentence, { fields: [{ field, sentence }] })

/** Somebody of another agency, who could change it themselves, takes what was asked as it was asked. */
export async function acceptChange(
  ctx: ActorContext,
  { id, version, proposalId }: z.infer<typeof acceptChangeSchema>,
): Promise<void> {
  await ctx.database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { id, version, deed: 'change' })
    assertMayAnswer(ctx, action)
    const { wording, dueOn, evidenceWanted, impactOn, reason } = await holdProposal(tx, ctx, {
      action,
      proposalId,
    })
    const words = { ...wordsOf(action), wording, dueOn, evidenceWanted, impactOn }
    const why = `As ${action.agencyName} asked${reason === null ? '.' : `: ${reason}`}`
    await writeChange(tx, ctx, { changes: [{ action, words }], reason: why })
  })
}

/** It stays as it is, and its agency reads why. */
export async function declineChange(
  ctx: ActorContext,
  input: z.infer<typeof declineChangeSchema>,
): Promise<void> {
  assertNoProblems(problemsOfActionStep(input))
  const { id, version, proposalId, reason } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { id, version, deed: 'decline-change' })
    assertMayAnswer(ctx, action)
    await holdProposal(tx, ctx, { action, proposalId })
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed: 'decline-change',
      record: action,
      write: (state) => updateAction(tx, action, { state }),
      summary: `${actionName(action)} of ${action.agencyName} stays as it is: the change it asked for was declined.`,
      reason,
      reasonInTrail: true,
      seat: endActions.seat(ctx.actor),
      agencyId: action.agencyId,
    })
  })
}

function assertMayAnswer({ actor }: ActorContext, action: ActionRow): void {
  if (!mayKeepAction(actor, action)) throw keepActions.refusalOf(actor)
  const refused = refusedEnding(actor, action)
  if (refused !== null) throw endActions.refusal(refused)
}

/** What waits for an answer, and not from whoever asked it: they may sit at another agency by now. */
async function holdProposal(
  tx: Tx,
  { actor }: ActorContext,
  { action, proposalId }: { action: ActionRow; proposalId: string },
): Promise<ActionProposalRow> {
  const [newest] = await listActionProposals(tx, action)
  if (newest?.id !== proposalId || newest.answered !== null) {
    throw new DomainError('rule', 'Nobody waits for an answer to this any more: look at it as it stands now.')
  }
  if (newest.recordedBy === actor.personId) {
    throw endActions.refusal('You asked for this yourself: somebody else of another agency answers.')
  }
  return newest
}
