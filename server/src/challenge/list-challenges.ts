import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { listChallenges as listRows } from '@roundtable/db/queries/challenge.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeScopeOf, raiseChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { rowOf } from './challenge-row.ts'
import { stageDaysOf } from './stage-days.ts'

/** The register, as far as the reader may know of it: newest first. */
export async function listChallenges({ actor, database, now }: ActorContext) {
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const holidays = await listBankHolidays(reader)
  const rows = await listRows(reader, { partnershipId, scope: challengeScopeOf(actor), today })
  return {
    rows: rows.map((row) => rowOf(row, { today, holidays })),
    stageDays: (await stageDaysOf(reader, partnershipId)).view,
    today,
    mayRaise: raiseChallenges.may(actor),
    maySetDays: keepPartnership.may(actor),
  }
}
