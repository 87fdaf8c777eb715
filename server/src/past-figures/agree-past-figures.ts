import { updatePastFigures } from '@roundtable/db/queries/past-figures.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { pastFiguresName } from '@roundtable/shared/past-figures/past-figures-record.ts'
import { approveReturns } from '@roundtable/shared/return/return-rights.ts'
import { refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { recalculateAfter } from '../calculation/recalculate.ts'
import { advance } from '../lifecycle/advance.ts'
import { publishingMoment } from '../lifecycle/publishing-moment.ts'
import { holdPastFigures } from './hold-past-figures.ts'
import { linesOfPart, writePastFigures } from './write-past-figures.ts'

/** The agency's lead agrees all of its part in one act, and with it the figures are published; never who entered it. */
export async function agreePastFigures(ctx: ActorContext, { id, version }: { id: string; version: number }) {
  const { actor, database } = ctx
  await database.bulk.transaction().execute(async (tx) => {
    const row = await holdPastFigures(tx, ctx, { id, version, deed: 'agree' })
    const { agencyId, agencyName, partnershipId } = row
    approveReturns.assert(actor, agencyId)
    const refused = refusedOwnWork(actor, [row.handedInBy], {
      own: 'Nobody approves figures they entered: another lead of the agency can.',
      opened: 'You opened the seat of who handed these in: another lead of the agency can approve them.',
    })
    if (refused !== null) throw approveReturns.refusal(refused)
    const at = await publishingMoment(tx, ctx)
    const corrected = await writePastFigures(tx, { row, at, approvedBy: actor.personId })
    if (corrected.size > 0 && row.reason === '') {
      throw new DomainError(
        'conflict',
        'Some of these figures were published meanwhile, and nobody said why they are corrected: decline these, so that they are handed in again.',
      )
    }
    const from = { seat: approveReturns.seat(actor, agencyId), agencyId }
    await advance(tx, ctx, {
      life: pastFiguresLifecycle,
      deed: 'agree',
      record: row,
      write: (state) =>
        updatePastFigures(tx, { partnershipId, id }, { state, decidedBy: actor.personId, decidedAt: at }),
      summary: `${pastFiguresName(row)} were agreed: they are published as entered later.`,
      ...from,
    })
    const lines = linesOfPart(row)
    await recalculateAfter(tx, ctx, { seriesIds: [...lines.keys()], at })
    for (const seriesId of corrected) {
      const line = lines.get(seriesId)
      await act(tx, ctx, {
        act: 'measurement.corrected',
        subjectId: seriesId,
        summary: `Published figures of ${line?.code ?? agencyName} were corrected from a file of past figures.`,
        ...from,
      })
    }
  })
  return { id }
}
