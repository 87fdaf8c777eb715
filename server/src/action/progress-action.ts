import { insertActionNote, listActions, updateAction } from '@roundtable/db/queries/action.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type {
  actionRefSchema,
  noteActionSchema,
  reportActionSchema,
} from '@roundtable/shared/action/action.ts'
import { problemsOfNote, problemsOfReport } from '@roundtable/shared/action/action-form.ts'
import { actionLifecycle, isActionOpen } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import { progressActions } from '@roundtable/shared/action/action-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdAction, missingAction } from './hold-actions.ts'

/** Somebody of its agency has begun. */
export async function beginAction(ctx: ActorContext, input: z.infer<typeof actionRefSchema>): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { ...input, deed: 'begin' })
    progressActions.assert(actor, action.agencyId)
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed: 'begin',
      record: action,
      write: (state) => updateAction(tx, action, { state }),
      summary: `${action.agencyName} began ${actionName(action)}.`,
      seat: progressActions.seat(actor, action.agencyId),
      agencyId: action.agencyId,
    })
  })
}

/** Its agency says that it is done and what shows it; it counts once another agency has verified it. */
export async function reportAction(
  ctx: ActorContext,
  input: z.infer<typeof reportActionSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfReport(input))
  const { evidence, links } = input
  await database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { ...input, deed: 'report' })
    progressActions.assert(actor, action.agencyId)
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed: 'report',
      record: action,
      write: (state) =>
        updateAction(tx, action, { state, evidence, links, doneAt: ctx.now(), doneBy: actor.personId }),
      summary: `${action.agencyName} reported ${actionName(action)} done.`,
      seat: progressActions.seat(actor, action.agencyId),
      agencyId: action.agencyId,
    })
  })
}

/** How far it is, until it is over: nothing that was said before changes. Once however often it is sent. */
export async function noteAction(ctx: ActorContext, input: z.infer<typeof noteActionSchema>): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  seeProgress.assert(actor)
  assertNoProblems(problemsOfNote(input))
  const { id, actionId, text } = input
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [action] = await listActions(tx, { partnershipId, ids: [actionId] })
    if (action === undefined) throw missingAction()
    progressActions.assert(actor, action.agencyId)
    if (!isActionOpen(action)) {
      throw new DomainError('rule', 'This action is over: what came of it stands on the record.')
    }
    const of = { partnershipId, id, actionId, text, recordedAt: ctx.now(), recordedBy: personId }
    if (!(await insertActionNote(tx, of))) return
    await act(tx, ctx, {
      act: 'action.noted',
      subjectId: actionId,
      summary: `Progress of ${actionName(action)} was noted.`,
      seat: progressActions.seat(actor, action.agencyId),
      agencyId: action.agencyId,
    })
  })
}
