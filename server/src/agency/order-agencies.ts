import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { updateAgency } from '@roundtable/db/queries/agency-life.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'

/** Puts the partners in a new order, as matrices and lists show them. */
export async function orderAgencies(
  ctx: ActorContext,
  { codes }: { codes: readonly string[] },
): Promise<void> {
  const { partnershipId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const all = await listAgencies(tx, { partnershipId, today: localDay(ctx.now()) })
    const current = all.filter(({ state, administers }) => state === 'current' && administers === 0)
    const isWhole = codes.length === current.length && current.every(({ code }) => codes.includes(code))
    if (!isWhole || new Set(codes).size !== codes.length) {
      const sentence = 'The agencies have changed since you opened them: look at them as they stand now.'
      throw new DomainError('conflict', sentence, { current: current.map(({ code }) => code) })
    }
    if (codes.every((code, index) => current[index]?.code === code)) return
    const rest = all.filter((agency) => !current.includes(agency))
    const ordered = [...codes.flatMap((code) => current.filter((agency) => agency.code === code)), ...rest]
    for (const [index, agency] of ordered.entries()) {
      if (agency.position === index + 1) continue
      const key = { partnershipId, agencyId: agency.id }
      await updateAgency(tx, key, { position: index + 1 }, { isStep: false })
    }
    await act(tx, ctx, {
      act: 'agency.ordered',
      subjectId: partnershipId,
      summary: 'The agencies were put in a new order.',
    })
  })
}
