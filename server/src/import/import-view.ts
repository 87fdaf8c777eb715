import type { ReturnImportRow } from '@roundtable/db/queries/return-import.queries.ts'
import type { ImportView } from '@roundtable/shared/import/import.ts'
import { silentSeconds } from '@roundtable/shared/import/import-rules.ts'
import type { ActorContext } from '../base/context.ts'

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
    sentence: isGone ? 'The server was interrupted while it read this file: upload it again.' : row.sentence,
    ready: row.ready,
    wrong: row.wrong,
    same: row.same,
    leftCount: row.leftCount,
    left: JSON.parse(row.leftOut),
    questions: JSON.parse(row.questions),
    unread: JSON.parse(row.unread),
    answered: JSON.parse(row.answered),
    by: row.personName,
    createdAt: row.createdAt,
    applied: row.applied,
    appliedAt: row.appliedAt,
  }
}
