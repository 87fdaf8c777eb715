import type { Db } from '@roundtable/db/database.ts'
import { type PastFileRow, pastFiles } from '@roundtable/db/queries/past-figures.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { silentSeconds } from '@roundtable/shared/import/import-rules.ts'
import type { PastFile } from '@roundtable/shared/past-figures/past-figures.ts'
import type { ActorContext } from '../base/context.ts'
import { answeredOf } from './remembered-answers.ts'

/** Only who sent a file sees it, until it is handed in. */
export async function requirePastFile(db: Db, { actor }: ActorContext, id: string): Promise<PastFileRow> {
  const { partnershipId, personId } = actor
  const found = await pastFiles.find(db, { partnershipId, id, personId })
  if (found === undefined)
    throw new DomainError('not-found', 'There is no such file, or somebody else sent it.')
  return found
}

export async function getPastFile(ctx: ActorContext, { id }: { id: string }): Promise<PastFile> {
  const row = await requirePastFile(ctx.database.reader, ctx, id)
  const { fileName, figures, createdAt, personName } = row
  const isSilent = Date.parse(ctx.now()) - Date.parse(row.heardAt) > 3 * silentSeconds * 1_000
  const isGone = row.state === 'reading' && isSilent
  return {
    id,
    fileName,
    state: isGone ? 'failed' : row.state,
    sentence: isGone ? 'The server was interrupted while it read this file: upload it again.' : row.sentence,
    figures,
    questions: JSON.parse(row.questions),
    answered: answeredOf(row),
    returns: JSON.parse(row.returns),
    notRead: JSON.parse(row.notRead),
    lines: JSON.parse(row.lines),
    by: personName,
    createdAt,
  }
}
