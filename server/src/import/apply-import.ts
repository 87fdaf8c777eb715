import { setImmediate } from 'node:timers/promises'
import { findBefore, insertImportBefore } from '@roundtable/db/queries/import-before.queries.ts'
import { writeEntriesOfPage } from '@roundtable/db/queries/imported-entry.queries.ts'
import { type ReturnImportRow, returnImports } from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { pageWithout } from '@roundtable/shared/import/change/packed-rows.ts'
import type { ImportView } from '@roundtable/shared/import/import.ts'
import type { AnsweredQuestion } from '@roundtable/shared/import/table/layout.ts'
import type { ActorContext } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { draftsOf } from './drafts-of.ts'
import { fileStep } from './file-step.ts'
import { rememberFor } from './import-answers.ts'
import { viewOf } from './import-view.ts'
import { openReturnsOf } from './open-returns-of.ts'
import { importParts, namesOfLines, type PlacedLine, placeOf, requireImport } from './require-import.ts'

type ApplyParams = { id: string; key: string; leaveOut: readonly number[] }

/** Writes what a file changes into the drafts, all of it or nothing; the same key again is the same act. */
export async function applyImport(
  ctx: ActorContext,
  { id, key, leaveOut }: ApplyParams,
): Promise<ImportView> {
  const at = ctx.now()
  const appliedOf = hashOf(JSON.stringify(leaveOut.toSorted((a, b) => a - b)))
  return ctx.database.db.transaction().execute(async (tx) => {
    const found = await requireImport(tx, ctx, id)
    if (isSameAct(found, { key, appliedOf })) return viewOf(ctx, found)
    assertReady(found)
    const returns = openReturnsOf(tx, ctx)
    const without = new Set(leaveOut)
    const stale: PlacedLine[] = []
    let saved = 0
    const main = await returns.take(found.returnId)
    const { partnershipId } = found
    const written = { by: ctx.actor.personId, onBehalf: main.onBehalf, importId: id, at }
    for await (const { part, page: kept } of importParts(tx, found)) {
      const { page, fields, rows } = pageWithout(kept, without)
      if (rows.length === 0) continue
      const asked = new Map<string, ReadonlySet<string>>()
      for (const { returnId } of rows) {
        if (!asked.has(returnId)) asked.set(returnId, (await returns.take(returnId)).asked)
      }
      const { before, stale: others } = await findBefore(tx, partnershipId, page)
      const changed = new Set(others.map(placeOf))
      for (const row of rows) {
        const isStale = changed.size > 0 && changed.has(placeOf(row))
        if (isStale || asked.get(row.returnId)?.has(row.seriesId) !== true) {
          stale.push({ part, line: row.row[0] })
        }
      }
      if (stale.length === 0) {
        await insertImportBefore(tx, { partnershipId, importId: id, part, entries: before })
        await writeEntriesOfPage(tx, partnershipId, { ...written, page, fields })
      }
      saved += rows.length
      // Others are answered between two pages of a long file.
      await setImmediate()
    }
    if (stale.length > 0) throw changedMeanwhile(await namesOfLines(tx, found, stale))
    if (saved === 0) throw new DomainError('rule', 'There is nothing to save: every row was left out.')
    const answered: AnsweredQuestion[] = JSON.parse(found.answered)
    const answers = Object.fromEntries(answered.map((each) => [each.id, each.answer]))
    await rememberFor(tx, ctx, main.owed, answers)
    const change = { state: 'applied', applyKey: key, appliedOf, applied: saved, appliedAt: at } as const
    await fileStep(tx, ctx, {
      deed: 'apply',
      found,
      returns: returns.all(),
      main,
      write: () =>
        returnImports.update(tx, { partnershipId: found.partnershipId, id, from: 'ready' }, change),
      summary: `${saved === 1 ? '1 row' : `${saved} rows`} of a file went into ${draftsOf(returns.all())}.`,
    })
    return viewOf(ctx, { ...found, ...change })
  })
}

function isSameAct(found: ReturnImportRow, { key, appliedOf }: { key: string; appliedOf: string }): boolean {
  if (found.state !== 'applied' || found.applyKey !== key) return false
  if ((found.appliedOf ?? appliedOf) === appliedOf) return true
  throw new DomainError(
    'conflict',
    'This file was saved already, with other rows left out: look at the return before you save it again.',
  )
}

function assertReady(found: ReturnImportRow): void {
  if (found.state === 'reading') throw new DomainError('rule', 'This file is still being read.')
  if (found.state === 'applied' || found.state === 'undone') {
    throw new DomainError('rule', 'This file was saved already: upload it again to save it again.')
  }
  if (found.state !== 'ready') throw new DomainError('rule', 'This file was not read: upload it again.')
  if (found.questions !== '[]')
    throw new DomainError('rule', 'Answer the questions first: nothing is guessed.')
}

function changedMeanwhile(stale: readonly { label: string; line: number }[]): DomainError {
  const names = [...new Set(stale.map(({ label }) => label))]
  const told = names.slice(0, 5).join('; ')
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  return new DomainError(
    'conflict',
    `Somebody changed ${told}${more} since the file was read. Nothing was saved: upload it again to see what stands now.`,
    { current: { lines: stale.map(({ line }) => line) } },
  )
}
