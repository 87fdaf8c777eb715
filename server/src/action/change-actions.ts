import type { ActionRow } from '@roundtable/db/queries/action.queries.ts'
import type { changeActionsSchema } from '@roundtable/shared/action/action.ts'
import { problemsOfBulkChange } from '@roundtable/shared/action/action-form.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { z } from 'zod'
import { holdPartner } from '../agency/hold-agency.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { assertMayChange, type Change, wordsOf, writeChange } from './change-action.ts'
import { actionHolder } from './hold-actions.ts'

/** Another day, role or agency for several actions, with one reason, in one act; where some cannot be changed, none is and each is told. */
export async function changeActions(
  ctx: ActorContext,
  input: z.infer<typeof changeActionsSchema>,
): Promise<void> {
  assertNoProblems(problemsOfBulkChange(input))
  const { agencyCode, title, dueOn, reason } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const { holdOne, nameOf } = await actionHolder(tx, ctx, { actions: input.actions, deed: 'change' })
    const agencyId = agencyCode === '' ? null : (await holdPartner(tx, ctx, agencyCode)).id
    const changes: Change[] = []
    const refused: Refused[] = []
    for (const ref of input.actions) {
      try {
        changes.push(changeOf(ctx, holdOne(ref), { agencyId, title, dueOn }))
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        refused.push({ name: nameOf(ref.id), error })
      }
    }
    if (refused.length > 0) throw refusalOf(refused, input.actions.length)
    await writeChange(tx, ctx, { changes, reason })
  })
}

type ChangedFields = { agencyId: string | null; title: string; dueOn: string }

function changeOf(ctx: ActorContext, action: ActionRow, { agencyId, title, dueOn }: ChangedFields): Change {
  const words = {
    ...wordsOf(action),
    ...(agencyId === null ? {} : { agencyId }),
    ...(title === '' ? {} : { title }),
    ...(dueOn === '' ? {} : { dueOn }),
  }
  if (words.impactOn !== null && words.impactOn <= words.dueOn) {
    const sentence = `The impact of ${actionName(action)} is looked at on ${formatDay(words.impactOn)}: choose a day before, or move that first.`
    throw new DomainError('rule', sentence, { fields: [{ field: 'dueOn', sentence }] })
  }
  assertMayChange(ctx, { action, words })
  return { action, words }
}

type Refused = { name: string; error: DomainError }

/** Of one its own refusal; of several each by its name, so that the others can be changed without them. */
function refusalOf(refused: readonly Refused[], asked: number): DomainError {
  const [first] = refused
  if (first !== undefined && asked === 1) return first.error
  const codes = new Set(refused.map(({ error }) => error.code))
  const said = refused.map(({ name, error: { message } }) =>
    message.includes(name) ? message : `${name}: ${message}`,
  )
  const sentence = `${refused.length} of ${asked} cannot be changed, so none was. ${said.join(' ')}`
  return new DomainError(codes.size === 1 ? (first?.error.code ?? 'rule') : 'rule', sentence)
}
