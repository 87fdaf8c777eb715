import type { Db } from '@roundtable/db/database.ts'
import {
  findImport,
  findImportPart,
  type listEntriesOf,
  type listEntrySources,
  type ReturnImportRow,
} from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/errors.ts'
import { agenciesSeenUnpublished } from '@roundtable/shared/permissions.ts'
import type { ImportChange } from '@roundtable/shared/table-import/compare-row.ts'
import type { ActorContext } from '../context.ts'

const missing = () => new DomainError('not-found', 'There is no such file, or it is not your agency’s.')

/** A foreign import answers like a missing one. */
export async function takeImport(db: Db, { actor }: ActorContext, id: string): Promise<ReturnImportRow> {
  const { partnershipId } = actor
  const found = await findImport(db, { partnershipId, id, scope: agenciesSeenUnpublished(actor) })
  if (found === null) throw missing()
  return found
}

/** What stood in the rows an import replaced, to be put back whole. */
export type Before = {
  entries: Awaited<ReturnType<typeof listEntriesOf>>
  sources: Awaited<ReturnType<typeof listEntrySources>>
}
export type ImportPart = { part: number; changes: ImportChange[]; before: Before | null }

/** One page after another of what an import would change, or did: as this server wrote it. */
export async function* importParts(
  db: Db,
  { partnershipId, id }: ReturnImportRow,
): AsyncGenerator<ImportPart> {
  for (let part = 0; ; part++) {
    const found = await findImportPart(db, { partnershipId, importId: id, part })
    if (found === null) return
    const changes: ImportChange[] = JSON.parse(found.changes)
    const before: Before | null = found.before === null ? null : JSON.parse(found.before)
    yield { part, changes, before }
  }
}
