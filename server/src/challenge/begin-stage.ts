import type { Tx } from '@roundtable/db/database.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { insertChallengeStage } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { lastDayToAnswer, type Stage } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { Services } from '../base/context.ts'
import { stageDaysOf } from './stage-days.ts'

/** A stage begins today: its last day is fixed by the days that are set now and the bank holidays that are known. */
export async function beginStage(
  tx: Tx,
  services: Services,
  { partnershipId, challengeId, stage }: { partnershipId: string; challengeId: string; stage: Stage },
): Promise<void> {
  const at = services.now()
  const fromDay = localDay(at)
  const days = (await stageDaysOf(tx, partnershipId)).days[stage]
  const answerUntil = lastDayToAnswer(fromDay, days, await listBankHolidays(tx))
  await insertChallengeStage(tx, {
    partnershipId,
    challengeId,
    stage,
    fromDay,
    days,
    answerUntil,
    recordedAt: at,
  })
}
