import { setImmediate } from 'node:timers/promises'
import { findChangedRows, type PlacedLine } from '@roundtable/db/queries/import-before.queries.ts'
import { writeEntriesOfPages } from '@roundtable/db/queries/imported-entry.queries.ts'
import { type ReturnImportRow, returnImports } from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ImportView } from '@roundtable/shared/import/import.ts'
import type { AnsweredQuestion } from '@roundtable/shared/import/table/layout.ts'
import type { ActorContext } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { draftsOf } from './drafts-of.ts'
import { fileStep } from './file-step.ts'
import { rememberFor } from './import-answers.ts'
import { viewOf } from './import-view.ts'
import { openReturnsOf } from './open-returns-of.ts'
import { pagesToSave, runsOf } from './pages-to-save.ts'
import { readAgainstOf } from './read-against.ts'
import { namesOfLines, requireImport, unreadable } from './require-import.ts'
import { writerFor } from './writer-for.ts'

/** Few enough to stop nobody. */
const pagesAtOnce = 5

type ApplyParams = { id: string; key: string; leaveOut: readonly number[] }

/** Writes what a file changes into the drafts, all of it or nothing; the same key again is the same act. */
export async function applyImport(
  ctx: ActorContext,
  { id, key, leaveOut }: ApplyParams,
): Promise<ImportView> {
  const at = ctx.now()
  const appliedOf = hashOf(JSON.stringify(leaveOut.toSorted((a, b) => a - b)))
  const { ready } = await requireImport(ctx.database.reader, ctx, id)
  return writerFor(ctx.database, ready)
    .transaction()
    .execute(async (tx) => {
      const found = await requireImport(tx, ctx, id)
      if (isSameAct(found, { key, appliedOf })) return viewOf(ctx, found)
      assertReady(found)
      const returns = openReturnsOf(tx, ctx, readAgainstOf(found.readAgainst))
      const without = new Set(leaveOut)
      const stale: PlacedLine[] = []
      let saved = 0
      const main = await returns.take(found.returnId)
      const { partnershipId } = found
      const written = { by: ctx.actor.personId, onBehalf: main.onBehalf, at }
      for (let first = 0; ; first += pagesAtOnce) {
        const span = { partnershipId, importId: id, first, last: first + pagesAtOnce - 1 }
        const pages = await pagesToSave(tx, span, without)
        if (pages.length === 0 && first === 0 && found.ready + found.wrong > 0) throw unreadable()
        if (pages.length === 0) break
        for (const returnId of new Set(pages.flatMap(({ returnIds }) => returnIds)))
          await returns.take(returnId)
        if (!returns.isAsRead()) stale.push(...(await findChangedRows(tx, span, returns.asked())))
        for (const run of stale.length > 0 ? [] : runsOf(pages)) {
          const among = { ...span, first: run[0]?.part ?? first, last: run.at(-1)?.part ?? first }
          saved += await writeEntriesOfPages(tx, among, { ...written, fields: run[0]?.fields ?? [] })
        }
        // Others are answered between pages of a long file.
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
