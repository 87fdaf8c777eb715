import { findChangeLook } from '@roundtable/db/queries/change-look.queries.ts'
import type { Change, Changes, ChangesRef } from '@roundtable/shared/change/change.ts'
import { isChangeShown } from '@roundtable/shared/change/change-filter.ts'
import { lookedBefore } from '@roundtable/shared/change/change-look.ts'
import type { ChangeBand } from '@roundtable/shared/change/change-rank.ts'
import type { ChangeKind } from '@roundtable/shared/change/change-words.ts'
import type { ActorContext } from '../base/context.ts'
import { indicatorsOf } from './changed-indicators.ts'
import { findChanges } from './find-changes.ts'

const pageSize = 50

/** What changed, for a page: counts of all, and those of the kind asked for, a page of them or the whole. */
export async function listChanges(ctx: ActorContext, asked: ChangesRef): Promise<Changes> {
  const { partnershipId, personId } = ctx.actor
  const look = await findChangeLook(ctx.database.reader, { partnershipId, personId })
  const { from, to, changes } = await findChanges(ctx, asked)
  const shown = changes.filter((change) => isChangeShown(change, { kind: asked?.kind }))
  const size = asked?.whole === true ? Math.max(1, shown.length) : pageSize
  const pages = Math.max(1, Math.ceil(shown.length / size))
  const page = Math.min(asked?.page ?? 1, pages)
  const inBand = (band: ChangeBand) => changes.filter((change) => change.band === band).length
  return {
    from,
    to,
    counts: countsOf((kind) => changes.filter((change) => change.kind === kind)),
    worse: inBand('worse'),
    better: inBand('better'),
    changes: shown.slice((page - 1) * size, page * size),
    total: shown.length,
    first: (page - 1) * size + 1,
    page,
    pages,
    indicators: indicatorsOf(changes),
    lookedAt: lookedBefore(look, ctx.now()),
    marking: ctx.membership.marking,
  }
}

const countsOf = (ofKind: (kind: ChangeKind) => Change[]): Changes['counts'] => ({
  status: ofKind('status').length,
  signal: ofKind('signal').length,
  'revised-figure': ofKind('revised-figure').length,
  'new-figure': ofKind('new-figure').length,
  target: ofKind('target').length,
  goal: ofKind('goal').length,
  definition: ofKind('definition').length,
  accountability: ofKind('accountability').length,
  pledge: ofKind('pledge').length,
})
