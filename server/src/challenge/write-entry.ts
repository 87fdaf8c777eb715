import type { Tx } from '@roundtable/db/database.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import type { ListedChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import { insertChallengeEntry } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { workingDaysUntil } from '@roundtable/shared/base/working-day.ts'
import type { ActingSeat } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { EntryKind } from '@roundtable/shared/challenge/challenge-words.ts'
import type { ActorContext } from '../base/context.ts'

type Said = {
  kind: EntryKind
  text: string
  acting: ActingSeat
  /** The agency somebody speaks for; null where they speak from their own role. */
  agencyId: string | null
  supportTaken?: boolean | null
  correctsId?: string | null
}

/** What somebody says goes on the record; nothing of it is changed afterwards. */
export async function writeEntry(tx: Tx, ctx: ActorContext, row: ListedChallenge, said: Said): Promise<void> {
  const { kind, text, acting, agencyId, supportTaken = null, correctsId = null } = said
  const at = ctx.now()
  await insertChallengeEntry(tx, {
    ...{
      partnershipId: row.partnershipId,
      id: ctx.newId(),
      challengeId: row.id,
      stage: row.stage,
      kind,
      text,
    },
    ...{ correctsId, supportTaken: supportTaken === null ? null : Number(supportTaken), agencyId },
    day: workingDaysUntil(row.fromDay, localDay(at), await listBankHolidays(tx)),
    deputyFor: acting.seat.deputyFor,
    onBehalf: Number(acting.onBehalf),
    ...{ recordedAt: at, recordedBy: ctx.actor.personId },
  })
}
