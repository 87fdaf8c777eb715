import type { Tx } from '@roundtable/db/database.ts'
import { listReportedLines } from '@roundtable/db/queries/import-line.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import { enterReturns, entersOnBehalf } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { holdReturn } from '../return/sheet/hold-return.ts'
import { type ReadAgainst, standsAsRead } from './read-against.ts'

export type HeldReturn = { owed: ReturnRow; to: ReturnState; onBehalf: boolean }

/** The returns an import writes into: each held, open, and the person's to enter, from the first row on. */
export function openReturnsOf(tx: Tx, ctx: ActorContext, against: ReadAgainst | null) {
  const taken = new Map<string, HeldReturn>()
  const reported = new Map<string, readonly string[]>()
  let isAsRead = true
  let asked = '{}'
  async function noteLines(owed: ReturnRow): Promise<void> {
    const key = `${owed.agencyId} ${owed.frequency}`
    if (reported.has(key)) return
    const lines = await listReportedLines(tx, owed)
    const ofFrequency = lines.filter(({ frequency }) => frequency === owed.frequency)
    reported.set(
      key,
      ofFrequency.map(({ seriesId }) => seriesId),
    )
    asked = JSON.stringify(Object.fromEntries(reported))
  }
  async function take(returnId: string): Promise<HeldReturn> {
    const known = taken.get(returnId)
    if (known !== undefined) return known
    const { owed, to } = await holdReturn(tx, ctx, { id: returnId, act: 'save' })
    enterReturns.assert(ctx.actor, owed.agencyId, `You do not enter figures for ${owed.agencyName}.`)
    const found = { owed, to, onBehalf: entersOnBehalf(ctx.actor, owed.agencyId) }
    await noteLines(owed)
    const asked = new Set(reported.get(`${owed.agencyId} ${owed.frequency}`))
    isAsRead &&= standsAsRead(against, owed, asked)
    taken.set(returnId, found)
    return found
  }
  // The lines that are asked, by agency and frequency of the returns that were taken, as JSON; and whether all of
  // these stand as they did when the file was read.
  return { take, asked: () => asked, isAsRead: () => isAsRead, all: () => [...taken.values()] }
}
