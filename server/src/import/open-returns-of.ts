import type { Tx } from '@roundtable/db/database.ts'
import { listReportedLines } from '@roundtable/db/queries/import-line.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { listEntriesOf, listEntrySources } from '@roundtable/db/queries/return-import.queries.ts'
import { assertAllowed, entersOnBehalf, mayEnterReturn } from '@roundtable/shared/permissions.ts'
import type { ReturnState } from '@roundtable/shared/return-rules.ts'
import type { ActorContext } from '../context.ts'
import { takeReturn } from '../return/take-return.ts'
import type { Before } from './take-import.ts'

export type TakenReturn = {
  owed: ReturnRow
  to: ReturnState
  onBehalf: boolean
  asked: ReadonlySet<string>
  entries: ReadonlyMap<string, Before['entries'][number]>
  sources: ReadonlyMap<string, Before['sources'][number]>
}

/** The returns an import writes into: each held, open, and the person's to enter, from the first row on. */
export function openReturnsOf(tx: Tx, ctx: ActorContext) {
  const taken = new Map<string, TakenReturn>()
  const reported = new Map<string, Awaited<ReturnType<typeof listReportedLines>>>()
  async function take(returnId: string): Promise<TakenReturn> {
    const known = taken.get(returnId)
    if (known !== undefined) return known
    const { owed, to } = await takeReturn(tx, ctx, { id: returnId, act: 'save' })
    assertAllowed(
      mayEnterReturn(ctx.actor, owed.agencyId),
      `You do not enter figures for ${owed.agencyName}.`,
      'the agency itself and the partnership manager',
    )
    const key = { partnershipId: owed.partnershipId, returnId }
    const lines = reported.get(owed.agencyId) ?? (await listReportedLines(tx, owed))
    reported.set(owed.agencyId, lines)
    const entries = await listEntriesOf(tx, key)
    const sources = await listEntrySources(tx, key)
    const found: TakenReturn = {
      owed,
      to,
      onBehalf: entersOnBehalf(ctx.actor, owed.agencyId),
      asked: new Set(
        lines.filter(({ frequency }) => frequency === owed.frequency).map(({ seriesId }) => seriesId),
      ),
      entries: new Map(entries.map((entry) => [entry.seriesId, entry])),
      sources: new Map(sources.map((source) => [source.seriesId, source])),
    }
    taken.set(returnId, found)
    return found
  }
  return { take, all: () => [...taken.values()] }
}
