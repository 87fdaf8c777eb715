import { type ActionRow, updateAction } from '@roundtable/db/queries/action.queries.ts'
import type { stepActionSchema, verifyActionSchema } from '@roundtable/shared/action/action.ts'
import { problemsOfActionStep, problemsOfVerifying } from '@roundtable/shared/action/action-form.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import {
  endActions,
  keepActions,
  mayKeepAction,
  refusedEnding,
  refusedVerifying,
  verifyActions,
} from '@roundtable/shared/action/action-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdAction } from './hold-actions.ts'

/** Nobody of the agency that did it, and nobody who did it themselves or through a seat they opened. */
export function assertMayVerify({ actor }: ActorContext, action: ActionRow): void {
  verifyActions.assert(actor)
  const refused = refusedVerifying(actor, { agencyId: action.agencyId, doneBy: action.doers })
  if (refused !== null) throw verifyActions.refusal(refused)
}

/** Somebody of another agency has looked at the evidence: it was done. */
export async function verifyAction(
  ctx: ActorContext,
  input: z.infer<typeof verifyActionSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfVerifying(input))
  await database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { ...input, deed: 'verify' })
    assertMayVerify(ctx, action)
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed: 'verify',
      record: action,
      write: (state) => updateAction(tx, action, { state }),
      summary: `${actionName(action)} of ${action.agencyName} was verified.`,
      reason: input.words,
      reasonInTrail: true,
      seat: verifyActions.seat(actor),
    })
  })
}

/** They have looked and it was not done, or nothing shows it: it is in progress again. */
export async function refuseAction(
  ctx: ActorContext,
  input: z.infer<typeof stepActionSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfActionStep(input))
  await database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { ...input, deed: 'refuse' })
    assertMayVerify(ctx, action)
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed: 'refuse',
      record: action,
      write: (state) => updateAction(tx, action, { state }),
      summary: `${actionName(action)} of ${action.agencyName} was not verified.`,
      reason: input.reason,
      reasonInTrail: true,
      seat: verifyActions.seat(actor),
    })
  })
}

/** It is not to be done any more. */
export async function cancelAction(
  ctx: ActorContext,
  input: z.infer<typeof stepActionSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfActionStep(input))
  await database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { ...input, deed: 'cancel' })
    if (!mayKeepAction(actor, action)) throw keepActions.refusalOf(actor)
    const refused = refusedEnding(actor, action)
    if (refused !== null) throw endActions.refusal(refused)
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed: 'cancel',
      record: action,
      write: (state) => updateAction(tx, action, { state }),
      summary: `${actionName(action)} of ${action.agencyName} was cancelled.`,
      reason: input.reason,
      reasonInTrail: true,
      seat: endActions.seat(actor),
      agencyId: action.agencyId,
    })
  })
}
