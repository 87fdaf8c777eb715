import { findLastApplied, type ReturnImportRow } from '@roundtable/db/queries/return-import.queries.ts'
import type { ImportView } from '@roundtable/shared/import/import.ts'
import { silentSeconds } from '@roundtable/shared/import/import-rules.ts'
import type { ShownChange } from '@roundtable/shared/import/table/packed-change.ts'
import { agenciesSeenUnpublished } from '@roundtable/shared/rights/permissions.ts'
import type { ActorContext } from '../base/context.ts'
import { changesOfPart, requireImport } from './require-import.ts'

export async function getImport(ctx: ActorContext, { id }: { id: string }): Promise<ImportView> {
  return viewOf(ctx, await requireImport(ctx.database.db, ctx, id))
}

/** A page of the preview. */
export async function getImportChanges(
  ctx: ActorContext,
  { id, part }: { id: string; part: number },
): Promise<ShownChange[]> {
  const { db } = ctx.database
  const { partnershipId } = await requireImport(db, ctx, id)
  return changesOfPart(db, { partnershipId, id }, part)
}

/** What could be taken back in one step: the last file saved into this return. */
export async function getLastImport(
  ctx: ActorContext,
  { returnId }: { returnId: string },
): Promise<ImportView | null> {
  const { partnershipId } = ctx.actor
  const scope = agenciesSeenUnpublished(ctx.actor)
  const found = await findLastApplied(ctx.database.db, { partnershipId, returnId, scope })
  return found === null ? null : viewOf(ctx, found)
}

/** A reader that says nothing for a minute is gone, and its file with it. */
export function viewOf(ctx: ActorContext, row: ReturnImportRow): ImportView {
  const silent = Date.parse(ctx.now()) - Date.parse(row.heardAt) > silentSeconds * 1_000
  const isGone = row.state === 'reading' && silent
  return {
    id: row.id,
    returnId: row.returnId,
    fileName: row.fileName,
    fileHash: row.fileHash,
    state: isGone ? 'failed' : row.state,
    rowsRead: row.rowsRead,
    sentence: isGone ? 'The server was started anew while it read this file: upload it again.' : row.sentence,
    ready: row.ready,
    wrong: row.wrong,
    same: row.same,
    leftCount: row.leftCount,
    left: JSON.parse(row.leftOut),
    questions: JSON.parse(row.questions),
    by: row.personName,
    createdAt: row.createdAt,
    applied: row.applied,
    appliedAt: row.appliedAt,
  }
}
