import { listConfirmedInRole } from '@roundtable/db/queries/member.queries.ts'
import { findPartnershipBySlug, lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { addPartnershipSchema } from '@roundtable/shared/partnership/partnership.ts'
import { problemsOfNewPartnership, slugOf } from '@roundtable/shared/partnership/partnership-form.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import type { z } from 'zod'
import { actBySystem } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { beginBySystem } from '../lifecycle/advance.ts'
import { giveSeat } from '../member/give-seat.ts'
import { administeringAgency, foundPartnership } from './found-partnership.ts'

/**
 * One more partnership in this installation. Its other administrators are those of here, whom two keepers confirmed
 * already; the seat of who adds it waits until one of them has confirmed it.
 */
export async function addPartnership(ctx: ActorContext, input: z.infer<typeof addPartnershipSchema>) {
  const { actor, database } = ctx
  const at = ctx.now()
  const today = localDay(at)
  const { name } = input
  assertNoProblems(problemsOfNewPartnership(input))
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, actor.partnershipId)
    const administrators = await listConfirmedInRole(tx, {
      partnershipId: actor.partnershipId,
      role: administration,
      today,
    })
    const others = administrators.filter(({ personId }) => personId !== actor.personId)
    if (others.length === 0) {
      const sentence = 'Adding a partnership takes a second administrator, who confirms your seat there.'
      throw new DomainError('rule', sentence)
    }
    if ((await findPartnershipBySlug(tx, slugOf(name))) !== undefined) {
      const sentence = 'There is a partnership with this name in its address already: choose another name.'
      throw new DomainError('rule', sentence, { fields: [{ field: 'name', sentence }] })
    }
    const partnership = await foundPartnership(tx, ctx, name)
    const partnershipId = partnership.id
    const agencyId = await administeringAgency(tx, ctx, partnershipId)
    const by = { personId: actor.personId, personName: actor.name, memberId: null }
    const summary = `${name} was added to the installation.`
    await actBySystem(tx, ctx, {
      partnershipId,
      act: 'partnership.added',
      subjectId: partnershipId,
      summary,
      agencyId,
      by,
    })
    for (const { personId, personName, confirmedBy } of [
      ...others,
      { personId: actor.personId, personName: actor.name, confirmedBy: null },
    ]) {
      const isOwn = personId === actor.personId
      const seat = {
        ...({
          partnershipId,
          personId,
          agencyId,
          role: administration,
          title: 'System administrator',
        } as const),
        ...{ fromDay: today, untilDay: null, recordedBy: actor.personId },
        ...{ confirmedAt: isOwn ? null : at, confirmedBy },
      }
      const memberId = await giveSeat(tx, ctx, seat, undefined)
      await beginBySystem(tx, ctx, {
        partnershipId,
        life: seatLifecycle,
        name: isOwn ? 'administrator.seated' : 'administrator.carried-over',
        ids: [memberId],
        summary: `${personName} administers ${name}.`,
        agencyId,
        by,
      })
    }
    return { slug: partnership.slug, name }
  })
}
