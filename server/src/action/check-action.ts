import {
  type ActionRow,
  insertActionCheck,
  listActions,
  updateAction,
  updateActionsWords,
} from '@roundtable/db/queries/action.queries.ts'
import type { checkActionSchema } from '@roundtable/shared/action/action.ts'
import { problemsOfCheck } from '@roundtable/shared/action/action-form.ts'
import { type ActionDeed, actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import { verifyActions } from '@roundtable/shared/action/action-rights.ts'
import { impactAnswerWord, testDecisionWord } from '@roundtable/shared/action/action-words.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdAction } from './hold-actions.ts'
import { impactFigures } from './impact-figures.ts'
import { assertMayVerify } from './verify-action.ts'

type Input = z.infer<typeof checkActionSchema>

/** Did it make a difference? The answer stays, with the figure as it was then; too early, it is asked again later. */
export async function checkAction(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  seeProgress.assert(actor)
  const { answer, words } = input
  const isEarly = answer === 'too-early'
  const deed: ActionDeed = isEarly ? 'postpone' : 'check'
  const [seen] = await listActions(database.reader, { partnershipId, ids: [input.id] })
  const isTest = seen?.isTest === 1
  assertNoProblems(problemsOfCheck(input, { isTest, today: localDay(ctx.now()) }))
  const code = seen?.indicatorCode ?? null
  const figures = code === null ? null : await impactFigures(ctx, code)
  const nextOn = isEarly ? input.nextOn : null
  const decision = isTest && !isEarly ? input.decision : null
  await database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { ...input, deed })
    assertMayVerify(ctx, action)
    const recorded = { at: ctx.now(), by: personId }
    await insertActionCheck(tx, {
      ...{ partnershipId, id: ctx.newId(), actionId: action.id, answer, words, nextOn, decision },
      ...(figures?.latest ?? { figurePeriod: null, figureValue: null }),
      ...{ recordedAt: recorded.at, recordedBy: recorded.by },
    })
    await advance(tx, ctx, {
      life: actionLifecycle,
      deed,
      record: action,
      write: (state) =>
        nextOn === null
          ? updateAction(tx, action, { state, answer, decision })
          : updateActionsWords(tx, [{ before: action, set: { state, answer, impactOn: nextOn } }], recorded),
      summary: summaryOf(action, { answer, nextOn, decision }),
      seat: verifyActions.seat(actor),
    })
  })
}

function summaryOf(
  action: ActionRow,
  { answer, nextOn, decision }: Pick<Input, 'answer' | 'nextOn' | 'decision'>,
): string {
  const again = nextOn === null ? '' : ` It is looked at again on ${formatDay(nextOn)}.`
  const becomes = decision === null ? '' : ` Of what was tried: ${testDecisionWord(decision).toLowerCase()}.`
  return `${actionName(action)} of ${action.agencyName}: ${impactAnswerWord(answer).toLowerCase()}.${again}${becomes}`
}
