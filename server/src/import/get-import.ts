import { findLastApplied } from '@roundtable/db/queries/return-import.queries.ts'
import type { ShownChange } from '@roundtable/shared/import/change/packed-change.ts'
import type { ImportView } from '@roundtable/shared/import/import.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { viewOf } from './import-view.ts'
import { changesOfPart, requireImport } from './require-import.ts'

export async function getImport(ctx: ActorContext, { id }: { id: string }): Promise<ImportView> {
  return viewOf(ctx, await requireImport(ctx.database.reader, ctx, id))
}

/** A page of the preview. */
export async function getImportChanges(
  ctx: ActorContext,
  { id, part }: { id: string; part: number },
): Promise<ShownChange[]> {
  const { reader } = ctx.database
  const { partnershipId } = await requireImport(reader, ctx, id)
  return changesOfPart(reader, { partnershipId, id }, part)
}

/** What could be taken back in one step: the last file saved into this return. */
export async function getLastImport(
  ctx: ActorContext,
  { returnId }: { returnId: string },
): Promise<ImportView | null> {
  const { partnershipId } = ctx.actor
  const scope = seeReturns.scope(ctx.actor)
  const found = await findLastApplied(ctx.database.reader, { partnershipId, returnId, scope })
  return found === null ? null : viewOf(ctx, found)
}
