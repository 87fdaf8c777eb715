import { updateRemoval } from '@roundtable/db/queries/removal.queries.ts'
import { listTextsWith, writeRemovedTexts } from '@roundtable/db/queries/removed-text.queries.ts'
import { textsKnownTo } from '@roundtable/db/queries/restricted-text.queries.ts'
import type { removalRefSchema } from '@roundtable/shared/removal/removal.ts'
import { removalLifecycle } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { refusedSecond, removeWords as right } from '@roundtable/shared/removal/removal-rights.ts'
import { isRestrictedPage, pageInTrail } from '@roundtable/shared/removal/restricted-page.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdRemoval } from './hold-removal.ts'
import { knownToAll } from './known-to.ts'
import { rememberRemoval } from './removal-file.ts'
import { removeLeftovers } from './remove-leftovers.ts'

/**
 * The second keeper destroys the words wherever they stand, with their salt, and with what was asked for itself. What
 * is restricted loses them too, and is not counted: the number is read by whoever may not know of it.
 * What remains of each text is written beside the database first, so that a restored backup loses them again.
 */
export async function removeWords(ctx: ActorContext, input: z.infer<typeof removalRefSchema>): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const tables = await database.db.transaction().execute(async (tx) => {
    const row = await holdRemoval(tx, ctx, { ...input, deed: 'remove' })
    const refused = refusedSecond(actor, { ...row, firstByManager: row.firstByManager === 1 })
    if (refused !== null) throw right.refusal(refused)
    const texts = await listTextsWith(tx, { partnershipId, words: row.words ?? '' })
    const counted = isRestrictedPage(row.page)
      ? texts
      : await textsKnownTo(tx, knownToAll(partnershipId), texts)
    const elsewhere = counted.filter(({ key }) => key.id !== row.wordsId).length
    await writeRemovedTexts(tx, { partnershipId, removalId: row.id, texts })
    const ended = { endedAt: ctx.now(), endedBy: personId, texts: elsewhere }
    await advance(tx, ctx, {
      life: removalLifecycle,
      deed: 'remove',
      record: row,
      write: (state) => updateRemoval(tx, row, { state, ...ended }),
      summary: `Words read at ${pageInTrail(row.page)} were blacked out, asked for by ${row.askedByName}, confirmed by ${row.firstByName ?? 'somebody'}; texts: ${elsewhere}.`,
      seat: right.seat(actor),
    })
    await rememberRemoval(ctx, { ...row, ...ended, written: texts })
    return texts.map(({ table }) => table)
  })
  await removeLeftovers(ctx, tables)
}
