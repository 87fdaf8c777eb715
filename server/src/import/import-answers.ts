import type { Db, Tx } from '@roundtable/db/database.ts'
import { listFormAnswers, upsertFormAnswers } from '@roundtable/db/queries/past-form.queries.ts'
import { findReturn, type ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { enterReturns } from '@roundtable/shared/return/return-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { missingReturn } from '../return/sheet/hold-return.ts'

type Owed = Pick<ReturnRow, 'agencyId' | 'frequency'>

/** A person's tables for the returns of one agency and frequency are of one form, this month's and the next. */
const formOf = ({ personId }: Actor, { agencyId, frequency }: Owed): string =>
  `return ${agencyId} ${frequency} ${personId}`

/** What this person answered about earlier tables for this return, by question. */
export async function rememberedFor(ctx: ActorContext, owed: Owed): Promise<[string, string][]> {
  const { partnershipId } = ctx.actor
  const found = await listFormAnswers(ctx.database.reader, { partnershipId, form: formOf(ctx.actor, owed) })
  return found.map(({ question, answer }) => [question, answer])
}

/** Keeps what was answered about a table that was saved, for the next one. */
export async function rememberFor(tx: Tx, ctx: ActorContext, owed: Owed, answers: Answers): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  await upsertFormAnswers(
    tx,
    Object.entries(answers).map(([question, answer]) => ({
      ...{ partnershipId, form: formOf(ctx.actor, owed), question, answer },
      ...{ answeredBy: personId, answeredAt: ctx.now() },
    })),
  )
}

/** What this person answered about earlier tables for this return. */
export async function getAnswers(ctx: ActorContext, { returnId }: { returnId: string }): Promise<Answers> {
  const owed = await requireReturn(ctx.database.reader, ctx, returnId)
  return Object.fromEntries(await rememberedFor(ctx, owed))
}

/** Keeps what a person answered about a table they pasted. */
export async function rememberAnswers(
  ctx: ActorContext,
  { returnId, answers }: { returnId: string; answers: Answers },
): Promise<Answers> {
  return ctx.database.db.transaction().execute(async (tx) => {
    const owed = await requireReturn(tx, ctx, returnId)
    enterReturns.assert(ctx.actor, owed.agencyId, `You do not enter figures for ${owed.agencyName}.`)
    await rememberFor(tx, ctx, owed, answers)
    return answers
  })
}

async function requireReturn(db: Db, { actor }: ActorContext, id: string): Promise<ReturnRow> {
  const scope = enterReturns.scope(actor)
  const owed = await findReturn(db, { partnershipId: actor.partnershipId, id, scope })
  if (owed === null) throw missingReturn()
  return owed
}
