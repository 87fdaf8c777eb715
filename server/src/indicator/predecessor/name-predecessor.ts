import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  endPredecessor,
  insertPredecessor,
  listPredecessors,
} from '@roundtable/db/queries/predecessor.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type {
  namePredecessorSchema,
  removePredecessorSchema,
} from '@roundtable/shared/indicator/predecessor.ts'
import { problemsOfPredecessor } from '@roundtable/shared/indicator/predecessor-form.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'
import { findPredecessorChoices } from './predecessor-choices.ts'

/** Until a period the figures of an indicator are those of another, which stays as it is. */
export async function namePredecessor(
  ctx: ActorContext,
  input: z.infer<typeof namePredecessorSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { id, code, predecessorCode, fromPeriod, comparable, reason } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const { indicator, choices } = await findPredecessorChoices(tx, ctx, code)
    assertNoProblems(problemsOfPredecessor(input, indicator, choices))
    const current = (await listPredecessors(tx, partnershipId)).find(
      ({ indicatorId }) => indicatorId === indicator.id,
    )
    if (current?.id === id) return
    if (current !== undefined) {
      const sentence = `It continues ${current.code} already: take that back first.`
      throw new DomainError('conflict', sentence, { fields: [{ field: 'predecessorCode', sentence }] })
    }
    const chosen = choices.find((choice) => choice.code === predecessorCode)
    await insertPredecessor(tx, {
      ...{ partnershipId, id, indicatorId: indicator.id, predecessorId: chosen?.predecessorId ?? '' },
      ...{ fromPeriod, comparable: comparable ? 1 : 0, reason },
      ...{ recordedAt: ctx.now(), recordedBy: personId, endedAt: null, endedBy: null },
    })
    const label = periodLabel(indicator.frequency, fromPeriod)
    const breaks = comparable ? '' : ', which breaks the comparison with figures before'
    await act(tx, ctx, {
      act: 'indicator.predecessor-named',
      subjectId: indicator.id,
      summary: `Indicator ${code} continues ${predecessorCode} from ${label}${breaks}.`,
      reason,
    })
  })
}

/** The history is the other one's alone again. */
export async function removePredecessor(
  ctx: ActorContext,
  { code, id }: z.infer<typeof removePredecessorSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const indicator = await requireIndicator(tx, ctx, code)
    const current = (await listPredecessors(tx, partnershipId)).find((each) => each.id === id)
    if (current?.indicatorId !== indicator.id) {
      throw new DomainError('not-found', 'It does not continue another indicator, or no longer does.')
    }
    await endPredecessor(tx, { partnershipId, id, endedAt: ctx.now(), endedBy: personId })
    await act(tx, ctx, {
      act: 'indicator.predecessor-removed',
      subjectId: indicator.id,
      summary: `Indicator ${code} no longer continues ${current.code}.`,
    })
  })
}
