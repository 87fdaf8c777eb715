import type { Tx } from '@roundtable/db/database.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import {
  type ListedGrant,
  listPackGrants,
  updatePackGrant,
} from '@roundtable/db/queries/pack-grant.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { changeGrantSchema, revokeGrantSchema } from '@roundtable/shared/grant/grant.ts'
import { problemsOfGrantChange, problemsOfRevoking } from '@roundtable/shared/grant/grant-form.ts'
import { type GrantDeed, grantLifecycle, grantStateWord } from '@roundtable/shared/grant/grant-lifecycle.ts'
import { giveGrants } from '@roundtable/shared/grant/grant-rights.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { hold } from '../lifecycle/hold.ts'
import { notifyFollowers } from '../presenting/hub.ts'

/** It is made shorter or longer, with a reason, while it runs. */
export async function changeGrant(
  ctx: ActorContext,
  input: z.infer<typeof changeGrantSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { partnershipId } = actor
  const { id, untilDay, reason } = input
  const at = now()
  const today = localDay(at)
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const row = await holdGrant(tx, ctx, { ...input, deed: 'change' })
    if (row.untilDay < today) throw new DomainError('rule', 'This grant has ended: give another one.')
    assertNoProblems(problemsOfGrantChange({ untilDay, reason }, { today, was: row.untilDay }))
    const [seat] = await listMembers(tx, { partnershipId, scope: 'all', id: row.memberId })
    if (seat?.untilDay != null && seat.untilDay < untilDay) {
      const sentence = `Their seat ends on ${formatDay(seat.untilDay)}: choose a day by then, or change the seat first.`
      throw new DomainError('bad-input', sentence, { fields: [{ field: 'untilDay', sentence }] })
    }
    await advance(tx, ctx, {
      life: grantLifecycle,
      deed: 'change',
      record: row,
      write: (state) =>
        updatePackGrant(tx, row, {
          state,
          version: { partnershipId, grantId: id, version: row.version + 1, untilDay, recordedAt: at },
        }),
      summary: `${row.personName} may read ${grantScope(row)} until ${formatDay(untilDay)}; before, until ${formatDay(row.untilDay)}.`,
      seat: giveGrants.seat(actor),
      reason,
    })
  })
  notifyFollowers(database)
}

/** From this moment nothing is read by it; a page that is open empties itself. */
export async function revokeGrant(
  ctx: ActorContext,
  input: z.infer<typeof revokeGrantSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfRevoking(input))
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, actor.partnershipId)
    const row = await holdGrant(tx, ctx, { ...input, deed: 'revoke' })
    await advance(tx, ctx, {
      life: grantLifecycle,
      deed: 'revoke',
      record: row,
      write: (state) => updatePackGrant(tx, row, { state }),
      summary: `The grant of ${row.personName} to read ${grantScope(row)} was revoked.`,
      seat: giveGrants.seat(actor),
      reason: input.reason,
    })
  })
  notifyFollowers(database)
}

async function holdGrant(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  { id, version, deed }: { id: string; version: number; deed: GrantDeed },
): Promise<ListedGrant> {
  const [row] = await listPackGrants(tx, { partnershipId, id })
  return hold({
    life: grantLifecycle,
    deed,
    row,
    version,
    missing: () => new DomainError('not-found', 'There is no such grant.'),
    changed: 'Somebody else was faster: look at the grant as it stands now.',
    current: ({ state, untilDay }) => ({ state: grantStateWord(state), untilDay: formatDay(untilDay) }),
  }).row
}
