import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { insertSeries, listSeries, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { addDimensionSchema } from '@roundtable/shared/indicator/series.ts'
import { problemsOfDimension } from '@roundtable/shared/indicator/series-form.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'
import { chosenAgency } from '../definition/chosen-place.ts'
import { notifyReporters } from './notify-reporters.ts'

type Input = z.infer<typeof addDimensionSchema>

/** Breaks an indicator down: the parts of a named dimension, and whether they make up the whole. */
export async function addDimension(ctx: ActorContext, input: Input): Promise<void> {
  const { partnershipId } = ctx.actor
  const { code, dimension, addsUp, parts } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, code)
    if (indicator.calculated === 1) {
      throw new DomainError(
        'rule',
        'A calculated indicator is not broken down: it is made for the whole partnership.',
      )
    }
    const key = { partnershipId, indicatorId: indicator.id }
    await lockIndicator(tx, key)
    const lines = await listSeries(tx, key)
    const fresh = parts.filter(({ id }) => !lines.some((line) => line.id === id))
    if (fresh.length === 0) return
    assertNoProblems(problemsOfDimension({ dimension, parts: fresh }, { lines }))
    const last = Math.max(1, ...lines.map(({ position }) => position))
    const createdAt = ctx.now()
    const rows = []
    for (const [index, { id, name, agencyCode, reportingAgencyCode }] of fresh.entries()) {
      const agency =
        agencyCode === null ? undefined : await findAgency(tx, { partnershipId, code: agencyCode })
      if (agencyCode !== null && (agency === undefined || agency.endedAt !== null)) {
        throw new DomainError('not-found', 'There is no such agency, or it has left.')
      }
      rows.push({
        partnershipId,
        id,
        indicatorId: indicator.id,
        kind: agency === undefined ? ('slice' as const) : ('agency' as const),
        agencyId: agency?.id ?? null,
        name: agency?.shortName ?? name,
        dimension,
        addsUp: addsUp ? 1 : 0,
        reportingAgencyId: await chosenAgency(tx, ctx, reportingAgencyCode),
        position: last + index + 1,
        createdAt,
        endedAt: null,
      })
    }
    await insertSeries(tx, rows)
    for (const { id, name } of rows) {
      const summary = `A line was added to ${code}: ${dimension}, ${name}.`
      await act(tx, ctx, { act: 'series.added', subjectId: id, summary })
    }
    const changes = rows.map(({ reportingAgencyId: after }) => ({ indicator, before: null, after }))
    await notifyReporters(tx, ctx, changes)
  })
}
