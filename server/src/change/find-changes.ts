import type { Span } from '@roundtable/db/queries/change.queries.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Change } from '@roundtable/shared/change/change.ts'
import { rankChanges } from '@roundtable/shared/change/change-rank.ts'
import { canonicalMoment, daysBefore } from '@roundtable/shared/past/as-at-rules.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { atMoment } from '../base/as-at.ts'
import type { ActorContext } from '../base/context.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { figureChanges } from './figure-changes.ts'
import type { Readings } from './found-change.ts'
import { indicatorsOfSpan } from './indicators-of-span.ts'
import { readingChanges } from './reading-changes.ts'
import { recordChanges } from './record-changes.ts'

export type ChangeParams = { from?: string | undefined; to?: string | undefined } | undefined

const defaultDays = 30

export type AllChanges = { from: string; to: string; changes: Change[] }

/** Everything that changed between two moments, as far as the reader may see it, in the order of its rank. */
export async function findChanges(today: ActorContext, asked: ChangeParams): Promise<AllChanges> {
  const to = asked?.to === undefined ? today.now() : canonicalMoment(asked.to)
  const from = await beginning(today, asked?.from, to)
  if (from > to) {
    const sentence = 'The span ends before it begins: choose an earlier beginning.'
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'from', sentence }] })
  }
  const before = await atMoment(today, from, 'from')
  const after = await atMoment(today, to, 'to')
  const { partnershipId } = today.actor
  const span: Span = { partnershipId, goalIds: goalsGrantedTo(today.actor), from, to }
  const goals = await listScorecardGoals(after.database.reader, span)
  const goalCodes = new Map(goals.map(({ id, code }) => [id, code]))
  const ids = await indicatorsOfSpan(today, span)
  const readings = await readingsOf(after, ids)
  const changes = rankChanges([
    ...readingChanges(await readingsOf(before, ids), readings, goalCodes),
    ...(await figureChanges({ today, after }, span, readings)),
    ...(await recordChanges(today, span, readings)),
  ])
  return { from, to, changes }
}

const readingsOf = async (ctx: ActorContext, ids: readonly string[]): Promise<Readings> =>
  new Map((await readIndicators(ctx, { only: { ids } })).map((reading) => [reading.row.code, reading]))

/** Thirty days before the end, or when the partnership began. */
async function beginning(today: ActorContext, from: string | undefined, to: string): Promise<string> {
  if (from !== undefined) return canonicalMoment(from)
  const partnership = await findPartnership(today.database.reader, today.actor.partnershipId)
  const earlier = daysBefore(to, defaultDays)
  const began = partnership?.createdAt
  return began === undefined || earlier >= began ? earlier : began
}
