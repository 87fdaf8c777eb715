import { setImmediate } from 'node:timers/promises'
import type { Tx } from '@roundtable/db/database.ts'
import { upsertEntrySources, upsertImportedEntries } from '@roundtable/db/queries/imported-entry.queries.ts'
import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import {
  keepImportBefore,
  type ReturnImportRow,
  updateImport,
} from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/errors.ts'
import type { ImportView } from '@roundtable/shared/import.ts'
import { isSameFigure } from '@roundtable/shared/return-rules.ts'
import type { ImportChange } from '@roundtable/shared/table-import/compare-row.ts'
import { isReady } from '@roundtable/shared/table-import/read-import.ts'
import { audit } from '../audit.ts'
import type { ActorContext } from '../context.ts'
import { enteringSeat, returnName } from '../return/take-return.ts'
import { viewOf } from './get-import.ts'
import { openReturnsOf, type TakenReturn } from './open-returns-of.ts'
import { type Before, importParts, takeImport } from './take-import.ts'

type Asked = { id: string; key: string; leaveOut: readonly number[] }

/** Writes what a file changes into the drafts, all of it or nothing; the same key again is the same act. */
export async function applyImport(ctx: ActorContext, { id, key, leaveOut }: Asked): Promise<ImportView> {
  const at = ctx.now()
  return ctx.database.db.transaction().execute(async (tx) => {
    const found = await takeImport(tx, ctx, id)
    if (found.applyKey === key && found.state === 'applied') return viewOf(ctx, found)
    assertReady(found)
    const returns = openReturnsOf(tx, ctx)
    const without = new Set(leaveOut)
    const stale: ImportChange[] = []
    let saved = 0
    const main = await returns.take(found.returnId)
    for await (const { part, changes } of importParts(tx, found)) {
      const before: Before = { entries: [], sources: [] }
      const rows: { change: ImportChange; into: TakenReturn }[] = []
      for (const change of changes) {
        if (!isReady(change) || without.has(change.line)) continue
        const into = await returns.take(change.returnId)
        const entry = into.entries.get(change.seriesId)
        if ((entry?.version ?? 0) !== change.version || !into.asked.has(change.seriesId)) stale.push(change)
        if (entry !== undefined) before.entries.push(entry)
        const source = into.sources.get(change.seriesId)
        if (source !== undefined) before.sources.push(source)
        rows.push({ change, into })
      }
      if (stale.length === 0) {
        await write(tx, ctx, { rows, importId: id, at })
        await keepImportBefore(tx, {
          partnershipId: found.partnershipId,
          importId: id,
          part,
          before: JSON.stringify(before),
        })
      }
      saved += rows.length
      // Others are answered between two pages of a long file.
      await setImmediate()
    }
    if (stale.length > 0) throw changedMeanwhile(stale)
    if (saved === 0) throw new DomainError('rule', 'There is nothing to save: every row was left out.')
    for (const { owed, to } of returns.all()) await updateReturn(tx, owed, { state: to })
    const change = { state: 'applied', applyKey: key, applied: saved, appliedAt: at } as const
    await updateImport(tx, { partnershipId: found.partnershipId, id, from: 'ready' }, change)
    await audit(tx, ctx, {
      category: 'figures',
      action: 'return.imported',
      subjectKind: 'return',
      subjectId: main.owed.id,
      summary: `${saved === 1 ? '1 row' : `${saved} rows`} of the file “${found.fileName}” went into ${namesOf(returns.all())}.`,
      seat: enteringSeat(ctx.actor, main.owed.agencyId),
      agencyId: main.owed.agencyId,
      onBehalf: main.onBehalf,
    })
    return viewOf(ctx, { ...found, ...change })
  })
}

export function namesOf(returns: readonly TakenReturn[]): string {
  const [first] = returns
  if (first === undefined) return 'no return'
  return returns.length === 1
    ? `the draft of the ${returnName(first.owed)}`
    : `the drafts of ${returns.length} returns of ${first.owed.agencyName}`
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

async function write(
  tx: Tx,
  { actor }: ActorContext,
  {
    rows,
    importId,
    at,
  }: { rows: readonly { change: ImportChange; into: TakenReturn }[]; importId: string; at: string },
): Promise<void> {
  const entries = rows.map(({ change, into }) => {
    const before = into.entries.get(change.seriesId)
    const mine = before === undefined || !isSameFigure(before, change.after)
    return {
      mine,
      line: change.line,
      row: {
        partnershipId: into.owed.partnershipId,
        returnId: into.owed.id,
        seriesId: change.seriesId,
        ...change.after,
        confirmedReason: change.after.confirmed,
        enteredBy: mine ? actor.personId : before.enteredBy,
        onBehalf: mine ? Number(into.onBehalf) : before.onBehalf,
        enteredAt: at,
        version: change.version + 1,
      },
    }
  })
  await upsertImportedEntries(
    tx,
    entries.map(({ row }) => row),
  )
  await upsertEntrySources(
    tx,
    entries.filter(({ mine }) => mine).map(({ row, line }) => ({ ...row, importId, line })),
  )
}

function changedMeanwhile(stale: readonly ImportChange[]): DomainError {
  const names = [...new Set(stale.map(({ label }) => label))]
  const told = names.slice(0, 5).join('; ')
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  return new DomainError(
    'conflict',
    `Somebody changed ${told}${more} since the file was read. Nothing was saved: upload it again to see what stands now.`,
    { standing: { lines: stale.map(({ line }) => line) } },
  )
}
