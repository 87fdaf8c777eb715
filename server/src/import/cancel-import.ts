import { returnImports } from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ImportView } from '@roundtable/shared/import/import.ts'
import type { ActorContext } from '../base/context.ts'
import { getImport } from './get-import.ts'
import { stopReading } from './receive-import.ts'
import { requireImport } from './require-import.ts'

/** Stops the reading of a file, or puts aside what was read: nothing of it was saved. */
export async function cancelImport(ctx: ActorContext, { id }: { id: string }): Promise<ImportView> {
  const { db } = ctx.database
  const { partnershipId, state } = await requireImport(db, ctx, id)
  if (state === 'applied' || state === 'undone') {
    throw new DomainError('rule', 'This file was saved already: undo it instead.')
  }
  for (const from of ['reading', 'ready'] as const) {
    await returnImports.update(db, { partnershipId, id, from }, { state: 'cancelled' })
  }
  stopReading(id)
  return getImport(ctx, { id })
}
