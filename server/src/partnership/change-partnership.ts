import {
  findPartnership,
  lockPartnership,
  updatePartnership,
} from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { changePartnershipSchema } from '@roundtable/shared/partnership/partnership.ts'
import { problemsOfPartnership } from '@roundtable/shared/partnership/partnership-form.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { authorityOf } from '@roundtable/shared/published/authorities.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { placePartnership } from '../published/place-partnership.ts'

/** Name, area, year and marking; with the area come region, England and statistical neighbours. */
export async function changePartnership(
  ctx: ActorContext,
  input: z.infer<typeof changePartnershipSchema>,
): Promise<void> {
  const { partnershipId } = ctx.actor
  assertNoProblems(problemsOfPartnership(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const before = await findPartnership(tx, partnershipId)
    if (before === undefined) throw new DomainError('not-found', 'There is no such partnership.')
    if (before.version !== input.version) {
      const { name, areaCode, yearStartMonth, marking } = before
      throw new DomainError(
        'conflict',
        'Somebody else changed this since you opened it: look at it as it stands now.',
        { current: { name, areaCode, yearStartMonth, marking } },
      )
    }
    const area = authorityOf(input.areaCode)
    const areaCode = area?.code ?? null
    if (areaCode !== before.areaCode) {
      await placePartnership(tx, ctx, { partnershipId, areaCode, personId: ctx.actor.personId })
    }
    await updatePartnership(tx, partnershipId, {
      name: input.name,
      areaCode,
      areaName: area?.name ?? input.name,
      yearStartMonth: Number(input.yearStartMonth),
      marking: input.marking,
    })
    await act(tx, ctx, {
      act: 'partnership.changed',
      subjectId: partnershipId,
      summary: `Set up as ${input.name}${area === undefined ? '' : `, for ${area.name}`}, ${input.marking}.`,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}
