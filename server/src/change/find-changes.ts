import type { Span } from '@roundtable/db/queries/change.queries.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { canonicalMoment, daysBefore } from '@roundtable/shared/past/as-at-rules.ts'
import type { Change } from '@roundtable/shared/past/change.ts'
import { changeKinds } from '@roundtable/shared/past/change-words.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { atMoment } from '../base/as-at.ts'
import type { ActorContext } from '../base/context.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { type Ends, figureChanges } from './figure-changes.ts'
import { readingChanges } from './reading-changes.ts'
import { recordChanges } from './record-changes.ts'

export type ChangeParams = { from?: string | undefined; to?: string | undefined } | undefined

const defaultDays = 30

export type AllChanges = { from: string; to: string; changes: Change[] }

/** Everything that changed between two moments, as far as the reader may see it, kind by kind. */
export async function findChanges(today: ActorContext, asked: ChangeParams): Promise<AllChanges> {
  const to = asked?.to === undefined ? today.now() : canonicalMoment(asked.to)
  const from = await beginning(today, asked?.from, to)
  if (from > to) {
    const sentence = 'The span ends before it begins: choose an earlier beginning.'
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'from', sentence }] })
  }
  const ends: Ends = {
    today,
    before: await atMoment(today, from, 'from'),
    after: await atMoment(today, to, 'to'),
  }
  const { partnershipId } = today.actor
  const span: Span = { partnershipId, goalIds: goalsGrantedTo(today.actor), from, to }
  const goals = await listScorecardGoals(ends.after.database.reader, span)
  const goalCodes = new Map(goals.map(({ id, code }) => [id, code]))
  const readings = await readIndicators(ends.after)
  const names = new Map(readings.map(({ row }) => [row.code, row.name]))
  const changes = [
    ...(await readingChanges(ends, goalCodes)),
    ...(await figureChanges(ends, span)),
    ...(await recordChanges(today, span, names)),
  ]
  const place = new Map(changeKinds.map((kind, i) => [kind, i]))
  const placeOf = ({ kind }: Change): number => place.get(kind) ?? 0
  return { from, to, changes: changes.sort((a, b) => placeOf(a) - placeOf(b)) }
}

/** Thirty days before the end, or when the partnership began. */
async function beginning(today: ActorContext, from: string | undefined, to: string): Promise<string> {
  if (from !== undefined) return canonicalMoment(from)
  const partnership = await findPartnership(today.database.reader, today.actor.partnershipId)
  const earlier = daysBefore(to, defaultDays)
  const began = partnership?.createdAt
  return began === undefined || earlier >= began ? earlier : began
}
