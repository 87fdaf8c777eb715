import { setImmediate } from 'node:timers/promises'
import {
  deleteEntries,
  findImportBefore,
  findStale,
  type PlacedLine,
} from '@roundtable/db/queries/import-before.queries.ts'
import { upsertImportedEntries, withVersion } from '@roundtable/db/queries/imported-entry.queries.ts'
import { returnImports } from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { pageOfPlaces, placesOf } from '@roundtable/shared/import/change/packed-rows.ts'
import type { ImportView } from '@roundtable/shared/import/import.ts'
import type { ActorContext } from '../base/context.ts'
import { draftsOf } from './drafts-of.ts'
import { fileStep } from './file-step.ts'
import { viewOf } from './import-view.ts'
import { openReturnsOf } from './open-returns-of.ts'
import { importParts, namesOfLines, placeOf, requireImport } from './require-import.ts'
import { writerFor } from './writer-for.ts'

/** Puts every row a file changed back as it was; refused whole where somebody changed one since, which is named. */
export async function undoImport(ctx: ActorContext, { id }: { id: string }): Promise<ImportView> {
  const { applied } = await requireImport(ctx.database.reader, ctx, id)
  return writerFor(ctx.database, applied)
    .transaction()
    .execute(async (tx) => {
      const found = await requireImport(tx, ctx, id)
      const { partnershipId } = found
      if (found.state !== 'applied') {
        throw new DomainError(
          'rule',
          found.state === 'undone' ? 'This import was undone already.' : 'This file was never saved.',
        )
      }
      const returns = openReturnsOf(tx, ctx, null)
      const main = await returns.take(found.returnId)
      const changed: PlacedLine[] = []
      for await (const { part, page } of importParts(tx, found)) {
        const before = await findImportBefore(tx, { partnershipId, importId: id, part })
        if (before === null) continue
        const was = new Map(before.map((row) => [placeOf(row), row]))
        const saved = placesOf(page).flatMap((row) => {
          const before = was.get(placeOf(row))
          return before === undefined ? [] : [{ ...row, before, version: row.version + 1 }]
        })
        for (const { returnId } of saved) await returns.take(returnId)
        const since = new Set((await findStale(tx, partnershipId, pageOfPlaces(saved))).map(placeOf))
        for (const row of saved) if (since.has(placeOf(row))) changed.push({ part, line: row.row[0] })
        const back = saved.flatMap(({ before, version }) =>
          before.entry === null ? [] : [withVersion(before.entry, version + 1)],
        )
        await upsertImportedEntries(tx, partnershipId, back)
        const gone = saved.filter(({ before }) => before.entry === null)
        if (gone.length > 0) await deleteEntries(tx, partnershipId, pageOfPlaces(gone))
        await setImmediate()
      }
      if (changed.length > 0) throw changedSince(await namesOfLines(tx, found, changed))
      const change = { state: 'undone' } as const
      await fileStep(tx, ctx, {
        deed: 'undo',
        found,
        returns: returns.all(),
        main,
        write: () => returnImports.update(tx, { partnershipId, id, from: 'applied' }, change),
        summary: `What a file changed in ${draftsOf(returns.all())} was undone.`,
      })
      return viewOf(ctx, { ...found, ...change })
    })
}

function changedSince(changed: readonly { label: string; line: number }[]): DomainError {
  const told = changed
    .slice(0, 5)
    .map(({ label, line }) => `${label} (line ${line})`)
    .join('; ')
  const more = changed.length > 5 ? ` and ${changed.length - 5} more` : ''
  return new DomainError(
    'conflict',
    `Somebody changed ${told}${more} after the import. Nothing was undone: change the others by hand.`,
  )
}
