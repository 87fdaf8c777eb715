import type { Tx } from '@roundtable/db/database.ts'
import { listSeries, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../../base/context.ts'
import { missingIndicator, requireIndicator } from '../access/require-indicator.ts'

/** The indicator and the line a note is about, held until the transaction ends: two notes come one after the other. */
export async function holdSeries(tx: Tx, ctx: ActorContext, asked: { code: string; seriesId: string }) {
  const { partnershipId } = ctx.actor
  const indicator = await requireIndicator(tx, ctx, asked.code)
  const key = { partnershipId, indicatorId: indicator.id }
  await lockIndicator(tx, key)
  const line = (await listSeries(tx, key)).find((each) => each.id === asked.seriesId)
  if (line === undefined) throw missingIndicator()
  return { indicator, line, key, ofSeries: { partnershipId, seriesId: line.id } }
}

/** Who and when, of something that begins to stand now. */
export const recordedBy = ({ actor, now }: ActorContext) => ({
  recordedAt: now(),
  recordedBy: actor.personId,
  endedAt: null,
  endedBy: null,
})

export const missingNote = (what: string): DomainError =>
  new DomainError('not-found', `There is no such ${what}, or it was withdrawn before.`)
