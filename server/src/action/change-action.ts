import type { Tx } from '@roundtable/db/database.ts'
import { type ActionRow, updateActionsWords } from '@roundtable/db/queries/action.queries.ts'
import type { ActionTable } from '@roundtable/db/tables/action.table.ts'
import type { changeActionSchema } from '@roundtable/shared/action/action.ts'
import { lookMissing, problemsOfChange } from '@roundtable/shared/action/action-form.ts'
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
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { holdPartner } from '../agency/hold-agency.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdAction } from './hold-actions.ts'

type Words = Pick<ActionTable, 'wording' | 'agencyId' | 'title' | 'dueOn' | 'evidenceWanted' | 'impactOn'>

/** An action in new words, of another role or agency, or due on another day; what it said stays in its history. */
export async function changeAction(
  ctx: ActorContext,
  input: z.infer<typeof changeActionSchema>,
): Promise<void> {
  assertNoProblems(problemsOfChange(input))
  const { id, version, wording, title, dueOn, evidenceWanted, impactOn, reason } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, ctx, { id, version, deed: 'change' })
    const agencyId =
      input.agencyCode === action.agencyCode
        ? action.agencyId
        : (await holdPartner(tx, ctx, input.agencyCode)).id
    if (action.isTest === 1 && impactOn === null) {
      throw new DomainError('bad-input', lookMissing, {
        fields: [{ field: 'impactOn', sentence: lookMissing }],
      })
    }
    const words = { wording, title, dueOn, evidenceWanted, impactOn, agencyId }
    await writeChange(tx, ctx, { changes: [{ action, words }], reason })
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

/** Each with its right. */
export async function writeChange(
  tx: Tx,
  ctx: ActorContext,
  { changes, reason }: { changes: readonly Change[]; reason: string },
): Promise<void> {
  for (const { action, words } of changes) assertMayChange(ctx, { action, words })
  await writeWords(tx, ctx, { changes, reason })
}

/** By a right that was asked for; those that stay as they are take no step. */
export async function writeWords(
  tx: Tx,
  ctx: ActorContext,
  { changes, reason }: { changes: readonly Change[]; reason: string },
): Promise<void> {
  const real = changes.filter((change) => differs(change))
  await writeGroup(tx, ctx, { changes: real.filter(isGiven), name: 'action.given', reason })
  await writeGroup(tx, ctx, {
    changes: real.filter((each) => !isGiven(each)),
    name: 'action.changed',
    reason,
  })
}

/** Whoever has it to do then is told as of one that is set for them. */
const isGiven = ({ action, words }: Change): boolean => action.agencyId !== words.agencyId

type Group = { changes: readonly Change[]; name: 'action.given' | 'action.changed'; reason: string }

async function writeGroup(tx: Tx, ctx: ActorContext, { changes, name, reason }: Group): Promise<void> {
  const { actor } = ctx
  const [first] = changes
  if (first === undefined) return
  const wordsBy = new Map(changes.map(({ action, words }) => [action.id, words]))
  await advance(tx, ctx, {
    life: actionLifecycle,
    deed: 'change',
    name,
    records: changes.map(({ action }) => action),
    writeAll: (moved) =>
      updateActionsWords(
        tx,
        moved.map(({ record, to }) => ({ before: record, set: { state: to, ...wordsBy.get(record.id) } })),
        { at: ctx.now(), by: actor.personId },
      ),
    summary: summaryOf(changes),
    reason,
    reasonInTrail: true,
    seat: changes.some(isLetOff)
      ? endActions.seat(actor)
      : (keepActions.seat(actor) ?? setActions.seat(actor, first.words.agencyId)),
    agencyId: first.words.agencyId,
  })
}

/** Another role alone its own lead says too; all else is for the board and whoever set it. */
export const mayChange = (actor: Actor, change: Change): boolean =>
  differs(change, ['title']) ? mayKeepAction(actor, change.action) : mayRename(actor, change.action)

export function assertMayChange({ actor }: ActorContext, { action, words }: Change): void {
  if (!mayChange(actor, { action, words }))
    throw keepActions.refusalOf(actor, `You do not change ${actionName(action)}.`)
  const refused = isLetOff({ action, words }) ? refusedEnding(actor, action) : null
  if (refused !== null) throw endActions.refusal(refused)
  if (words.agencyId !== action.agencyId) setActions.assert(actor, words.agencyId)
}

/** Whether something else is owed then, or later, or by another agency: all but another role or an earlier day. */
export const isLetOff = ({ action, words }: Change): boolean =>
  words.dueOn > action.dueOn || differs({ action, words }, ['title', 'dueOn'])

const mostNamed = 20

function summaryOf(changes: readonly Change[]): string {
  const numbers = changes.map(({ action }) => action.number)
  const names =
    numbers.length > mostNamed
      ? `${numbers.slice(0, mostNamed).join(', ')} and ${numbers.length - mostNamed} more`
      : listed(numbers.map(String))
  const days = new Set(changes.map(({ words }) => words.dueOn))
  const [day = ''] = days
  const isMoved = changes.some(({ action, words }) => action.dueOn !== words.dueOn)
  const said = [
    ...(changes.some(isGiven) ? ['another agency has it to do'] : []),
    ...(isMoved ? [days.size === 1 ? `due on ${formatDay(day)}` : 'due on other days'] : []),
  ]
  const which = changes.length === 1 ? `Action ${names} was` : `Actions ${names} were`
  return `${which} changed${said.length === 0 ? '' : `: ${said.join(', ')}`}.`
}
