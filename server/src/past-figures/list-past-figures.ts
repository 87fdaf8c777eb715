import { listPastFigures, type PastFiguresRow } from '@roundtable/db/queries/past-figures.queries.ts'
import { listLastSteps } from '@roundtable/db/queries/transition.queries.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { PastFigures } from '@roundtable/shared/past-figures/past-figures.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { approveReturns, mayApproveEntries, seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { linesOfPart } from './write-past-figures.ts'

/** What awaits the leads of the agencies, and what became of what was handed in before. */
export async function pastFiguresList(
  ctx: ActorContext,
  limit: { most?: number } = {},
): Promise<PastFigures[]> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const scope = seeReturns.scope(actor)
  const rows = await listPastFigures(database.reader, { partnershipId, scope, ...limit })
  const steps = await listLastSteps(database.reader, { partnershipId, subjectIds: rows.map(({ id }) => id) })
  const reasons = new Map(steps.map(({ subjectId, reason }) => [subjectId, reason]))
  return rows.map((row) => viewOf(ctx, row, reasons.get(row.id) ?? null))
}

function viewOf({ actor }: ActorContext, row: PastFiguresRow, decidedBecause: string | null): PastFigures {
  const lines = [...linesOfPart(row).values()]
  const { id, version, fileName, agencyId, agencyCode, agencyName, state, figures, corrections, reason } = row
  const isLead = approveReturns.may(actor, agencyId)
  const open = (deed: 'agree' | 'decline' | 'take-back' | 'undo') =>
    isOpenTo(pastFiguresLifecycle, deed, state)
  return {
    id,
    version,
    fileName,
    agencyId,
    agencyCode,
    agencyName,
    state,
    figures,
    corrections,
    reason,
    from: lines.map(({ from }) => from).sort()[0] ?? '',
    to:
      lines
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? '',
    handedInBy: row.handedInByName,
    handedInAt: row.handedInAt,
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt,
    decidedBecause,
    lines,
    may: {
      agree: open('agree') && mayApproveEntries(actor, agencyId, [row.handedInBy]),
      decline: open('decline') && isLead,
      takeBack: open('take-back') && row.handedInBy === actor.personId,
      undo: open('undo') && isLead,
    },
  }
}
