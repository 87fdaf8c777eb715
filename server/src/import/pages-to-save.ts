import type { Tx } from '@roundtable/db/database.ts'
import { keepBefore } from '@roundtable/db/queries/import-before.queries.ts'
import {
  findPageHeads,
  type PageHead,
  type PageSpan,
  updatePage,
} from '@roundtable/db/queries/import-page.queries.ts'
import { findImportPart } from '@roundtable/db/queries/return-import.queries.ts'
import { pageWithout } from '@roundtable/shared/import/change/packed-rows.ts'

/** Pages of a file as they are to be saved: without the lines a person left out, with what stands in their rows kept. */
export async function pagesToSave(
  tx: Tx,
  span: PageSpan,
  leftOut: ReadonlySet<number>,
): Promise<readonly PageHead[]> {
  const read = await findPageHeads(tx, span)
  const repacked = leftOut.size > 0 || read.some(({ isFormer }) => isFormer)
  if (repacked) for (const { part } of read) await repack(tx, { ...span, part }, leftOut)
  const pages = repacked ? await findPageHeads(tx, span) : read
  const isBare = ({ keepsBefore, returnIds }: PageHead) => returnIds.length > 0 && !keepsBefore
  if (pages.some(isBare)) await keepBefore(tx, span)
  return pages
}

async function repack(
  tx: Tx,
  of: Omit<PageSpan, 'first' | 'last'> & { part: number },
  leftOut: ReadonlySet<number>,
): Promise<void> {
  const kept = (await findImportPart(tx, of, 'entries')) ?? ''
  const { page } = pageWithout(kept, leftOut)
  if (page !== kept) await updatePage(tx, { ...of, entries: page })
}

/** Pages one after another whose values are of the same fields. */
export function runsOf(pages: readonly PageHead[]): PageHead[][] {
  const runs: PageHead[][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run?.[0]?.fields.join() === page.fields.join()) run.push(page)
    else runs.push([page])
  }
  return runs
}
