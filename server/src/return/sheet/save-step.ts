import type { Tx } from '@roundtable/db/database.ts'
import { type ReturnRow, updateReturnSaved } from '@roundtable/db/queries/return.queries.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { type ReturnState, returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { enterReturns, entersOnBehalf } from '@roundtable/shared/return/return-rights.ts'
import { act } from '../../act/act.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance } from '../../lifecycle/advance.ts'

type Save = { owed: ReturnRow; to: ReturnState; name: ActName; summary: string }

/** Something was saved into a return: the first time a step in its life, from then on an act. */
export async function saveStep(tx: Tx, ctx: ActorContext, { owed, to, name, summary }: Save): Promise<void> {
  const from = {
    seat: enterReturns.seat(ctx.actor, owed.agencyId),
    agencyId: owed.agencyId,
    onBehalf: entersOnBehalf(ctx.actor, owed.agencyId),
  }
  const write = (state: ReturnState) => updateReturnSaved(tx, { ...owed, state })
  if (owed.state === to) {
    await write(to)
    await act(tx, ctx, { act: name, subjectId: owed.id, summary, ...from })
    return
  }
  await advance(tx, ctx, {
    life: returnLifecycle,
    deed: 'save',
    name,
    record: owed,
    write,
    summary,
    ...from,
  })
}
