import type { Tx } from '@roundtable/db/database.ts'
import {
  listRevisionsBefore,
  type PastFiguresRow,
  updatePastFigures,
} from '@roundtable/db/queries/past-figures.queries.ts'
import { insertRevisions, upsertMeasurements } from '@roundtable/db/queries/published-figure.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { figureOf, noFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { placeOfFigure } from '@roundtable/shared/past-figures/past-counts.ts'
import { problemsOfPastReason } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { pastFiguresName } from '@roundtable/shared/past-figures/past-figures-record.ts'
import { approveReturns } from '@roundtable/shared/return/return-rights.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { recalculateAfter } from '../calculation/recalculate.ts'
import { advance } from '../lifecycle/advance.ts'
import { publishingMoment } from '../lifecycle/publishing-moment.ts'
import { publishedAt } from './current-figures.ts'
import { holdPastFigures } from './hold-past-figures.ts'
import { figuresOfPart, linesOfPart } from './write-past-figures.ts'

type Undoing = { id: string; version: number; reason: string }

/** Agreed past figures come out again, while nobody has changed one since; what stood before stands again. */
export async function undoPastFigures(ctx: ActorContext, input: Undoing): Promise<{ id: string }> {
  const { id, version, reason } = input
  const { actor, database } = ctx
  assertNoProblems(problemsOfPastReason(input))
  await database.bulk.transaction().execute(async (tx) => {
    const row = await holdPastFigures(tx, ctx, { id, version, deed: 'undo' })
    const { agencyId, partnershipId } = row
    approveReturns.assert(actor, agencyId)
    const at = await publishingMoment(tx, ctx)
    await putBack(tx, row, { at, reason, by: actor.personId })
    await recalculateAfter(tx, ctx, { seriesIds: [...linesOfPart(row).keys()], at })
    await advance(tx, ctx, {
      life: pastFiguresLifecycle,
      deed: 'undo',
      record: row,
      write: (state) =>
        updatePastFigures(tx, { partnershipId, id }, { state, decidedBy: actor.personId, decidedAt: at }),
      summary: `${pastFiguresName(row)} were agreed, and undone again.`,
      seat: approveReturns.seat(actor, agencyId),
      agencyId,
      reason,
    })
  })
  return { id }
}

/** Revisions are never removed: each figure gets one more, with what stood before, or that it is not available. */
async function putBack(
  tx: Tx,
  row: PastFiguresRow,
  { at, reason, by }: { at: string; reason: string; by: string },
): Promise<void> {
  const { partnershipId, decidedAt } = row
  for await (const figures of figuresOfPart(tx, row)) {
    const standing = [...(await publishedAt(tx, partnershipId, figures)).values()]
    const places = new Set(figures.map(placeOfFigure))
    const touched = standing.filter((now) => places.has(placeOfFigure(now)))
    if (touched.some(({ recordedAt }) => recordedAt > (decidedAt ?? ''))) throw builtOn()
    const ours = touched.filter(({ recordedAt }) => recordedAt === decidedAt)
    const before = await listRevisionsBefore(tx, { partnershipId, figures: ours })
    const was = new Map(before.map((figure) => [placeOfFigure(figure), figureOf(figure)]))
    const back = ours.map((now) => {
      const { seriesId, periodStart, periodEnd, revision } = now
      const figure = was.get(placeOfFigure(now)) ?? { ...noFigure, reason: 'not-available' as const }
      return {
        partnershipId,
        seriesId,
        periodStart,
        periodEnd,
        ...figure,
        revision: revision + 1,
        recordedAt: at,
      }
    })
    await upsertMeasurements(
      tx,
      back.map((figure) => ({ ...figure, state: 'revised' })),
    )
    await insertRevisions(
      tx,
      back.map((figure) => ({
        ...figure,
        why: reason,
        confirmation: '',
        returnId: null,
        enteredBy: row.handedInBy,
        onBehalf: row.onBehalf,
        approvedBy: by,
      })),
    )
  }
}

const builtOn = () =>
  new DomainError(
    'conflict',
    'Some of these figures were changed since they were agreed. Nothing was undone: correct the others in a file.',
  )
