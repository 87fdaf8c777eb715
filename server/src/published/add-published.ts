import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listTakenSeats } from '@roundtable/db/queries/published-seat.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { addPublishedSchema } from '@roundtable/shared/partnership/partnership.ts'
import { problemsOfPublished } from '@roundtable/shared/partnership/partnership-form.ts'
import { takesPublishersFiles } from '@roundtable/shared/partnership/partnership-rights.ts'
import { authorityOf } from '@roundtable/shared/published/authorities.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { openPublished } from './open-published.ts'

/**
 * A partnership of an authority's published figures. Everyone who has a seat here gets one there; its manager takes
 * publishers' files over. Asked again, it seats who has come since.
 */
export async function addPublished(ctx: ActorContext, input: z.infer<typeof addPublishedSchema>) {
  const { partnershipId, personId, name } = ctx.actor
  assertNoProblems(problemsOfPublished(input))
  const area = authorityOf(input.areaCode)
  if (area === undefined) throw new DomainError('bad-input', 'Choose one of England’s authorities.')
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const seats = await listTakenSeats(tx, { partnershipId, without: administration })
    if (!seats.some(({ role }) => takesPublishersFiles(role))) {
      const sentence = 'Nobody here is manager, who takes publishers’ files over: seat a manager first.'
      throw new DomainError('rule', sentence)
    }
    const by = { personId, personName: name, memberId: null }
    const opened = await openPublished(tx, ctx, { area, from: partnershipId, by })
    return { slug: opened.slug, name: opened.name, seats: opened.seats, isNew: opened.isNew }
  })
}
