import type { Db } from '@roundtable/db/database.ts'
import {
  findImport,
  findImportPart,
  type ReturnImportRow,
} from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/errors.ts'
import { agenciesSeenUnpublished } from '@roundtable/shared/permissions.ts'
import {
  type KeptChange,
  type PackedChange,
  unpackChange,
} from '@roundtable/shared/table-import/kept-change.ts'
import type { ActorContext } from '../context.ts'

const missing = () => new DomainError('not-found', 'There is no such file, or it is not your agency’s.')

/** A foreign import answers like a missing one. */
export async function takeImport(db: Db, { actor }: ActorContext, id: string): Promise<ReturnImportRow> {
  const { partnershipId } = actor
  const found = await findImport(db, { partnershipId, id, scope: agenciesSeenUnpublished(actor) })
  if (found === null) throw missing()
  return found
}

/** Where a change is written, as a key. */
export const placeOf = ({ returnId, seriesId }: { returnId: string; seriesId: string }): string =>
  `${returnId} ${seriesId}`

export type ImportPart = { part: number; changes: KeptChange[] }

/** One page after another of what an import would change, or did: as this server wrote it. */
export async function* importParts(
  db: Db,
  { partnershipId, id, ready, wrong }: ReturnImportRow,
): AsyncGenerator<ImportPart> {
  for (let part = 0; ; part++) {
    const changes = await findImportPart(db, { partnershipId, importId: id, part })
    if (changes === null && part === 0 && ready + wrong > 0) throw unreadable()
    if (changes === null) return
    yield { part, changes: unpacked(changes) }
  }
}

const unreadable = () =>
  new DomainError('rule', 'An earlier version of Roundtable read this file: upload it again.')

export function unpacked(changes: string): KeptChange[] {
  const packed: PackedChange[] = JSON.parse(changes)
  return packed.map(unpackChange)
}
