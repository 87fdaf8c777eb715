import { listRemovals as listRows, pageOf, type RemovalRow } from '@roundtable/db/queries/removal.queries.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { Removal } from '@roundtable/shared/removal/removal.ts'
import { type RemovalDeed, removalLifecycle } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { refusedSecond, removeWords } from '@roundtable/shared/removal/removal-rights.ts'
import { mayKeepWords } from '@roundtable/shared/removal/restricted-page.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'

/** What was asked for: keepers see all of it, everybody else what they asked for themselves. */
export async function listRemovals({ actor, database }: ActorContext): Promise<Removal[]> {
  const { partnershipId, personId } = actor
  const askedBy = removeWords.may(actor) ? null : personId
  const rows = await listRows(database.reader, { partnershipId, askedBy })
  return rows
    .filter((row) => row.askedBy === personId || mayKeepWords(actor, pageOf(row)))
    .map((row) => viewOf(row, actor))
}

function viewOf(row: RemovalRow, actor: Actor): Removal {
  const isOpen = row.state === 'asked' || row.state === 'confirmed'
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    page: row.page,
    words: isOpen ? row.words : null,
    reason: row.reason,
    askedAt: row.askedAt,
    askedBy: row.askedByName,
    firstAt: row.firstAt,
    firstBy: row.firstByName,
    endedAt: row.endedAt,
    endedBy: row.endedByName,
    declinedFor: row.declinedFor,
    texts: row.texts,
    can: deeds.filter((deed) => isOpenTo(removalLifecycle, deed, row.state) && isTheirs(deed, row, actor)),
  }
}

const deeds: readonly RemovalDeed[] = ['confirm', 'remove', 'decline', 'withdraw']

function isTheirs(deed: RemovalDeed, row: RemovalRow, actor: Actor): boolean {
  if (deed === 'withdraw') return row.askedBy === actor.personId && !actor.readOnly
  if (!mayKeepWords(actor, pageOf(row))) return false
  return (
    deed !== 'remove' || refusedSecond(actor, { ...row, firstByManager: row.firstByManager === 1 }) === null
  )
}
