import type { Tx } from '@roundtable/db/database.ts'
import { type ActionRow, updateActionWords } from '@roundtable/db/queries/action.queries.ts'
import type { ActionTable } from '@roundtable/db/tables/action.table.ts'
import type { changeActionSchema, changeActionsSchema } from '@roundtable/shared/action/action.ts'
import { problemsOfBulkChange, problemsOfChange } from '@roundtable/shared/action/action-form.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import {
  endActions,
  keepActions,
  mayKeepAction,
  mayRename,
  refusedEnding,
  setActions,
} from '@roundtable/shared/action/action-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { listed } from '@roundtable/shared/base/listed.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { z } from 'zod'
import { holdPartner } from '../agency/hold-agency.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdActions } from './hold-actions.ts'

type Words = Pick<ActionTable, 'wording' | 'agencyId' | 'title' | 'dueOn' | 'evidenceWanted' | 'impactOn'>

/** An action in new words, of another role or agency, or due on another day; what it said stays in its history. */
export async function changeAction(
  ctx: ActorContext,
  input: z.infer<typeof changeActionSchema>,
): Promise<void> {
  assertNoProblems(problemsOfChange(input))
  const { id, version, wording, title, dueOn, evidenceWanted, impactOn, reason } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const [action] = await holdActions(tx, ctx, { actions: [{ id, version }], deed: 'change' })
    if (action === undefined) return
    const agencyId =
      input.agencyCode === action.agencyCode
        ? action.agencyId
        : (await holdPartner(tx, ctx, input.agencyCode)).id
    if (action.isTest === 1 && impactOn === null) {
      const sentence = 'Choose when you look at what the chart says.'
      throw new DomainError('bad-input', sentence, { fields: [{ field: 'impactOn', sentence }] })
    }
    const words = { wording, title, dueOn, evidenceWanted, impactOn, agencyId }
    await writeChange(tx, ctx, { changes: [{ action, words }], reason })
  })
}

/** Another day, role or agency for several actions, with one reason, in one act. */
export async function changeActions(
  ctx: ActorContext,
  input: z.infer<typeof changeActionsSchema>,
): Promise<void> {
  assertNoProblems(problemsOfBulkChange(input))
  const { agencyCode, title, dueOn, reason } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const held = await holdActions(tx, ctx, { actions: input.actions, deed: 'change' })
    const agencyId = agencyCode === '' ? null : (await holdPartner(tx, ctx, agencyCode)).id
    const changes = held.map((action) => {
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
      return { action, words }
    })
    await writeChange(tx, ctx, { changes, reason })
  })
}

export const wordsOf = ({ wording, agencyId, title, dueOn, evidenceWanted, impactOn }: ActionRow): Words => ({
  ...{ wording, agencyId, title, dueOn, evidenceWanted, impactOn },
})

export type Change = { action: ActionRow; words: Words }

/** Whether the action says something else then, but for these parts of it. */
export const differs = ({ action, words }: Change, but: readonly (keyof Words)[] = []): boolean =>
  (['wording', 'agencyId', 'title', 'dueOn', 'evidenceWanted', 'impactOn'] as const).some(
    (key) => !but.includes(key) && action[key] !== words[key],
  )

/** Each with its right; those that stay as they are take no step. */
export async function writeChange(
  tx: Tx,
  ctx: ActorContext,
  { changes, reason }: { changes: readonly Change[]; reason: string },
): Promise<void> {
  const { actor } = ctx
  for (const { action, words } of changes) assertMayChange(ctx, { action, words })
  const real = changes.filter((change) => differs(change))
  const [first] = real
  if (first === undefined) return
  const wordsBy = new Map(real.map(({ action, words }) => [action.id, words]))
  await advance(tx, ctx, {
    life: actionLifecycle,
    deed: 'change',
    records: real.map(({ action }) => action),
    write: (state, action) =>
      updateActionWords(tx, action, {
        set: { state, ...wordsBy.get(action.id) },
        at: ctx.now(),
        by: actor.personId,
      }),
    summary: summaryOf(real),
    reason,
    reasonInTrail: true,
    seat: real.some(isLetOff)
      ? endActions.seat(actor)
      : (keepActions.seat(actor) ?? setActions.seat(actor, first.words.agencyId)),
    agencyId: first.words.agencyId,
  })
}

function assertMayChange({ actor }: ActorContext, { action, words }: Change): void {
  const isRoleAlone = !differs({ action, words }, ['title'])
  const may = isRoleAlone ? mayRename(actor, action) : mayKeepAction(actor, action)
  if (!may) throw keepActions.refusalOf(actor, `You do not change ${actionName(action)}.`)
  const refused = isLetOff({ action, words }) ? refusedEnding(actor, action) : null
  if (refused !== null) throw endActions.refusal(refused)
  if (words.agencyId !== action.agencyId) setActions.assert(actor, words.agencyId)
}

/** Whether something else is owed then, or later, or by another agency: all but another role or an earlier day. */
export const isLetOff = ({ action, words }: Change): boolean =>
  words.dueOn > action.dueOn || differs({ action, words }, ['title', 'dueOn'])

function summaryOf(changes: readonly Change[]): string {
  const names = listed(changes.map(({ action }) => String(action.number)))
  const days = new Set(changes.map(({ words }) => words.dueOn))
  const [day = ''] = days
  const isMoved = changes.some(({ action, words }) => action.dueOn !== words.dueOn)
  const isGiven = changes.some(({ action, words }) => action.agencyId !== words.agencyId)
  const said = [
    ...(isGiven ? ['another agency has it to do'] : []),
    ...(isMoved ? [days.size === 1 ? `due on ${formatDay(day)}` : 'due on other days'] : []),
  ]
  const which = changes.length === 1 ? `Action ${names} was` : `Actions ${names} were`
  return `${which} changed${said.length === 0 ? '' : `: ${said.join(', ')}`}.`
}
