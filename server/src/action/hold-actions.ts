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

type Holding = { actions: readonly Ref[]; deed: ActionDeed }

/** Holds each of these actions on its own: as the person saw it and open to the deed, or refused. */
export async function actionHolder(
  tx: Tx,
  { actor }: ActorContext,
  { actions, deed }: Holding,
): Promise<{ holdOne: (ref: Ref) => ActionRow; nameOf: (id: string) => string }> {
  const { partnershipId } = actor
  await lockPartnership(tx, partnershipId)
  seeProgress.assert(actor)
  const ids = actions.map(({ id }) => id)
  const found = new Map((await listActions(tx, { partnershipId, ids })).map((row) => [row.id, row]))
  const nameOf = (id: string): string => {
    const known = found.get(id)
    return known === undefined ? 'This action' : actionName(known)
  }
  const holdOne = ({ id, version }: Ref): ActionRow =>
    hold({
      life: actionLifecycle,
      deed,
      row: found.get(id),
      version,
      missing: missingAction,
      changed: `${nameOf(id)} changed since you opened it: look at it as it stands now.`,
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
  return { holdOne, nameOf }
}

export async function holdAction(
  tx: Tx,
  ctx: ActorContext,
  { id, version, deed }: Ref & { deed: ActionDeed },
): Promise<ActionRow> {
  const { holdOne } = await actionHolder(tx, ctx, { actions: [{ id, version }], deed })
  return holdOne({ id, version })
}
