import type { Db } from '@roundtable/db/database.ts'
import type { PlacedLine } from '@roundtable/db/queries/import-before.queries.ts'
import {
  findImport,
  findImportPart,
  type ReturnImportRow,
} from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type PackedChange,
  type ShownChange,
  unpackChange,
} from '@roundtable/shared/import/change/packed-change.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'

const missing = () => new DomainError('not-found', 'There is no such file, or it is not your agency’s.')

/** A foreign import answers like a missing one. */
export async function requireImport(db: Db, { actor }: ActorContext, id: string): Promise<ReturnImportRow> {
  const { partnershipId } = actor
  const found = await findImport(db, { partnershipId, id, scope: seeReturns.scope(actor) })
  if (found === null) throw missing()
  return found
}

/** Where a row is written, as a key. */
export const placeOf = ({ returnId, seriesId }: { returnId: string; seriesId: string }): string =>
  `${returnId} ${seriesId}`

export type ImportPart = { part: number; page: string }

/** What an import can save, or saved, one page after another: as this server wrote it. */
export async function* importParts(
  db: Db,
  { partnershipId, id, ready, wrong }: ReturnImportRow,
): AsyncGenerator<ImportPart> {
  for (let part = 0; ; part++) {
    const entries = await findImportPart(db, { partnershipId, importId: id, part }, 'entries')
    if (entries === null && part === 0 && ready + wrong > 0) throw unreadable()
    if (entries === null) return
    yield { part, page: entries }
  }
}

export const unreadable = (): DomainError =>
  new DomainError('rule', 'An earlier version of Roundtable read this file: upload it again.')

/** A page of what an import would change, as it is shown. */
export async function changesOfPart(
  db: Db,
  { partnershipId, id }: { partnershipId: string; id: string },
  part: number,
): Promise<ShownChange[]> {
  const changes = await findImportPart(db, { partnershipId, importId: id, part }, 'changes')
  const packed: PackedChange[] = JSON.parse(changes ?? '[]')
  return packed.map(unpackChange)
}

/** What a person calls these lines of the file, one after another. */
export async function namesOfLines(
  db: Db,
  found: ReturnImportRow,
  lines: readonly PlacedLine[],
): Promise<{ label: string; line: number }[]> {
  const named = []
  for (const part of new Set(lines.map((each) => each.part))) {
    const wanted = new Set(lines.flatMap((each) => (each.part === part ? each.line : [])))
    for (const { label, line } of await changesOfPart(db, found, part)) {
      if (wanted.has(line)) named.push({ label, line })
    }
  }
  return named
}
