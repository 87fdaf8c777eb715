import type { ActionRow } from '@roundtable/db/queries/action.queries.ts'
import type { changeActionsSchema, changedActionsSchema } from '@roundtable/shared/action/action.ts'
import { problemsOfBulkChange } from '@roundtable/shared/action/action-form.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { z } from 'zod'
import { holdPartner } from '../agency/hold-agency.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { assertMayChange, type Change, differs, wordsOf, writeChange } from './change-action.ts'
import { actionHolder } from './hold-actions.ts'

type Changed = z.infer<typeof changedActionsSchema>

/** Another day, role or agency for several actions, with one reason, in one act; where some cannot be changed, none is or the others are, as it was asked, and each is told. */
export async function changeActions(
  ctx: ActorContext,
  input: z.infer<typeof changeActionsSchema>,
): Promise<Changed> {
  assertNoProblems(problemsOfBulkChange(input))
  const { agencyCode, title, dueOn, reason, others, actions: refs } = input
  return ctx.database.db.transaction().execute(async (tx) => {
    const holder = await actionHolder(tx, ctx, { actions: refs, deed: 'change' })
    const agencyId = agencyCode === '' ? null : (await holdPartner(tx, ctx, agencyCode)).id
    const fields = { agencyId, title, dueOn }
    const { done, refused } = oneByOne(refs, holder, (action) => changeOf(ctx, action, fields))
    if (refused.length > 0 && (!others || done.length === 0)) throw refusalOf(refused, refs.length)
    await writeChange(tx, ctx, { changes: done, reason })
    return { changed: done.filter((each) => differs(each)).map(leftBy), refused: sentencesOf(refused) }
  })
}

/** As a change leaves it. */
export const leftBy = ({ action }: Change): Changed['changed'][number] => ({
  id: action.id,
  version: action.version + 1,
})

type Holder = Awaited<ReturnType<typeof actionHolder>>

/** What comes of each action on its own, once however often it is named, and those that are refused. */
export function oneByOne<T>(
  refs: readonly { id: string; version: number }[],
  { holdOne, nameOf }: Holder,
  take: (action: ActionRow) => T,
): { done: T[]; refused: Refused[] } {
  const done: T[] = []
  const refused: Refused[] = []
  for (const ref of new Map(refs.map((each) => [each.id, each])).values()) {
    try {
      done.push(take(holdOne(ref)))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused.push({ name: nameOf(ref.id), error })
    }
  }
  return { done, refused }
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
const mostNamed = 20

/** Each by its name, with why. */
export const sentencesOf = (refused: readonly Refused[]): string[] =>
  refused.map(({ name, error: { message } }) => (message.includes(name) ? message : `${name}: ${message}`))

/** Of one its own refusal; of several each by its name, so that the others can be changed without them. */
export function refusalOf(refused: readonly Refused[], asked: number): DomainError {
  const [first] = refused
  if (first !== undefined && asked === 1) return first.error
  const codes = new Set(refused.map(({ error }) => error.code))
  const said = sentencesOf(refused)
  const more = said.length > mostNamed ? ` And ${said.length - mostNamed} more.` : ''
  const named = said.slice(0, mostNamed).join(' ')
  const sentence = `${refused.length} of ${asked} cannot be changed, so none was. ${named}${more}`
  return new DomainError(codes.size === 1 ? (first?.error.code ?? 'rule') : 'rule', sentence)
}
