import type { Change, Changes } from '@roundtable/shared/past/change.ts'
import { type ChangeKind, changeKinds } from '@roundtable/shared/past/change-words.ts'
import type { ActorContext } from '../base/context.ts'
import { indicatorsOf } from './changed-indicators.ts'
import { type ChangeParams, findChanges } from './find-changes.ts'

const mostOfAKind = 200

/** What changed, for a page: counts of all, and at most so many of each kind. */
export async function listChanges(ctx: ActorContext, asked: ChangeParams): Promise<Changes> {
  const { from, to, changes } = await findChanges(ctx, asked)
  const ofKind = (kind: ChangeKind) => changes.filter((change) => change.kind === kind)
  return {
    from,
    to,
    counts: countsOf(ofKind),
    changes: changeKinds.flatMap((kind) => ofKind(kind).slice(0, mostOfAKind)),
    most: mostOfAKind,
    indicators: indicatorsOf(changes),
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
