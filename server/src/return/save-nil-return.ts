import { upsertEntries } from '@roundtable/db/queries/return-entry.queries.ts'
import { listReturnLines } from '@roundtable/db/queries/return-line.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isSameFigure, noFigure, wordsOf } from '@roundtable/shared/figure/entered-figure.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { enterReturns, entersOnBehalf } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { getReturn } from './sheet/get-return.ts'
import { type AtVersion, holdReturn } from './sheet/hold-return.ts'
import { saveStep } from './sheet/save-step.ts'
import { sheetKey } from './sheet/sheet-key.ts'

/** "Nil return" for every figure that is asked and has neither a figure nor a reason; what is there stays. */
export async function saveNilReturn(ctx: ActorContext, input: AtVersion): Promise<ReturnSheet> {
  const { actor, database } = ctx
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    const { owed, to } = await holdReturn(tx, ctx, { ...input, act: 'save' })
    enterReturns.assert(actor, owed.agencyId, `You do not enter figures for ${owed.agencyName}.`)
    const empty = (await listReturnLines(tx, sheetKey(owed))).filter(
      (row) => row.publishedRevision === null && isSameFigure(row, noFigure),
    )
    if (empty.length === 0) {
      throw new DomainError('rule', 'Every figure has a value or a reason already: nothing was changed.')
    }
    const onBehalf = entersOnBehalf(actor, owed.agencyId)
    await upsertEntries(
      tx,
      empty.map((row) => ({
        partnershipId: owed.partnershipId,
        returnId: owed.id,
        seriesId: row.seriesId,
        ...noFigure,
        reason: 'nil-return' as const,
        ...wordsOf(row),
        // What was confirmed was another figure.
        confirmation: '',
        enteredBy: actor.personId,
        onBehalf: Number(onBehalf),
        enteredAt: at,
        version: (row.entryVersion ?? 0) + 1,
      })),
    )
    await saveStep(tx, ctx, {
      owed,
      to,
      name: 'return.nil-saved',
      summary: `"Nil return" was entered for what was empty in the ${returnName(owed)}.`,
    })
    return getReturn(ctx, { id: owed.id }, tx)
  })
}
