import type { Tx } from '@roundtable/db/database.ts'
import { listReportedLines } from '@roundtable/db/queries/import-line.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import { enterReturns, entersOnBehalf } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { holdReturn } from '../return/sheet/hold-return.ts'

export type HeldReturn = {
  owed: ReturnRow
  to: ReturnState
  onBehalf: boolean
  asked: ReadonlySet<string>
}

/** The returns an import writes into: each held, open, and the person's to enter, from the first row on. */
export function openReturnsOf(tx: Tx, ctx: ActorContext) {
  const taken = new Map<string, HeldReturn>()
  const reported = new Map<string, ReadonlySet<string>>()
  async function expectedOf(owed: ReturnRow): Promise<ReadonlySet<string>> {
    const key = `${owed.agencyId} ${owed.frequency}`
    const known = reported.get(key)
    if (known !== undefined) return known
    const lines = await listReportedLines(tx, owed)
    const asked = lines.filter(({ frequency }) => frequency === owed.frequency)
    const seriesIds = new Set(asked.map(({ seriesId }) => seriesId))
    reported.set(key, seriesIds)
    return seriesIds
  }
  async function take(returnId: string): Promise<HeldReturn> {
    const known = taken.get(returnId)
    if (known !== undefined) return known
    const { owed, to } = await holdReturn(tx, ctx, { id: returnId, act: 'save' })
    enterReturns.assert(ctx.actor, owed.agencyId, `You do not enter figures for ${owed.agencyName}.`)
    const onBehalf = entersOnBehalf(ctx.actor, owed.agencyId)
    const found = { owed, to, onBehalf, asked: await expectedOf(owed) }
    taken.set(returnId, found)
    return found
  }
  return { take, all: () => [...taken.values()] }
}
