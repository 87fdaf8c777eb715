import type { Tx } from '@roundtable/db/database.ts'
import { type ActionRow, listActions } from '@roundtable/db/queries/action.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  type ActionDeed,
  actionLifecycle,
  actionStateWord,
} from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

type Ref = { id: string; version: number }

export const missingAction = (): DomainError => new DomainError('not-found', 'There is no such action.')

/** Actions as the person saw them, in the order they were named, all open to the deed. */
export async function holdActions(
  tx: Tx,
  { actor }: ActorContext,
  { actions, deed }: { actions: readonly Ref[]; deed: ActionDeed },
): Promise<ActionRow[]> {
  const { partnershipId } = actor
  await lockPartnership(tx, partnershipId)
  seeProgress.assert(actor)
  const ids = actions.map(({ id }) => id)
  const found = new Map((await listActions(tx, { partnershipId, ids })).map((row) => [row.id, row]))
  return actions.map(({ id, version }) => {
    const known = found.get(id)
    return hold({
      life: actionLifecycle,
      deed,
      row: known,
      version,
      missing: missingAction,
      changed: `${known === undefined ? 'This action' : actionName(known)} changed since you opened it: look at it as it stands now.`,
      current: (row) => ({
        number: row.number,
        state: actionStateWord(row.state),
        version: row.version,
        wording: row.wording,
        agency: row.agencyName,
        title: row.title,
        dueOn: row.dueOn,
        evidence: row.evidence,
      }),
    }).row
  })
}

export async function holdAction(
  tx: Tx,
  ctx: ActorContext,
  { id, version, deed }: Ref & { deed: ActionDeed },
): Promise<ActionRow> {
  const [row] = await holdActions(tx, ctx, { actions: [{ id, version }], deed })
  if (row === undefined) throw missingAction()
  return row
}
