import type { Tx } from '@roundtable/db/database.ts'
import { endPledge, insertPledge } from '@roundtable/db/queries/pledge.queries.ts'
import { insertPledgeMeasures } from '@roundtable/db/queries/pledge-measure.queries.ts'
import type { PledgeTable } from '@roundtable/db/tables/pledge.table.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import type { Acting } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin, type Telling } from '../lifecycle/advance.ts'
import type { HeldPledge } from './hold-pledge.ts'

export const unsigned = {
  signedBy: null,
  signedAt: null,
  signedForId: null,
  meeting: null,
  reviewOn: null,
} as const

type Beginning = {
  held: HeldPledge
  from: Acting
  pledge: Pick<
    PledgeTable,
    'wording' | 'state' | 'signedBy' | 'signedAt' | 'signedForId' | 'meeting' | 'reviewOn'
  >
  measures: readonly string[]
  name: ActName
  told: Telling
  endsBecause: string
}

/** A pledge begins; the one that stood in its place ends. */
export async function beginPledge(
  tx: Tx,
  ctx: ActorContext,
  { held, from, pledge, measures, name, told, endsBecause }: Beginning,
): Promise<void> {
  const { at, current, of } = held
  const life = pledgeLifecycle
  if (current !== undefined) {
    const write = () => endPledge(tx, current, ctx.now())
    const summary = `The pledge of ${of} ended: ${endsBecause}.`
    await advance(tx, ctx, { life, deed: 'end', record: current, write, summary, ...from })
  }
  const id = ctx.newId()
  const recorded = { recordedAt: ctx.now(), recordedBy: ctx.actor.personId, endedAt: null }
  await insertPledge(tx, { ...at, id, ...pledge, version: 1, ...recorded })
  await insertPledgeMeasures(
    tx,
    measures.map((indicatorId) => ({ partnershipId: at.partnershipId, pledgeId: id, indicatorId })),
  )
  await begin(tx, ctx, { life, name, ids: [id], ...told, ...from })
}
