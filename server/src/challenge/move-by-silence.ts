import type { Tx } from '@roundtable/db/database.ts'
import { listChallengeRecords, updateChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import {
  deleteChallengeDraft,
  insertChallengeEntry,
  listChallengeStages,
} from '@roundtable/db/queries/challenge-entry.queries.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { silenceClock } from '@roundtable/shared/challenge/challenge-clocks.ts'
import { challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { type ChallengeRecord, challengeName } from '@roundtable/shared/challenge/challenge-record.ts'
import { nextStage } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { Services } from '../base/context.ts'
import { advanceBySystem } from '../lifecycle/advance.ts'
import { deedClock } from '../lifecycle/deed-clock.ts'
import { beginStage } from './begin-stage.ts'

/**
 * The day after the last one a challenge moves a stage by itself, and the silence goes on the record; at the last
 * stage it ends with the disagreement recorded, and no draft of an answer remains. After downtime the next stage has its days from the day it begins.
 */
export const moveBySilence = deedClock({
  clock: silenceClock,
  list: listChallengeRecords,
  take: async (tx, services, partnershipId, record) => {
    const stage = nextStage(record.stage)
    const where = stage === null ? 'it ended with the disagreement recorded' : `it moved to stage ${stage}`
    await advanceBySystem(tx, services, {
      partnershipId,
      life: challengeLifecycle,
      deed: 'run-out',
      record,
      write: async (state) => {
        await writeSilence(tx, services, partnershipId, record)
        if (stage !== null) await beginStage(tx, services, { partnershipId, challengeId: record.id, stage })
        if (stage === null) await deleteChallengeDraft(tx, { partnershipId, challengeId: record.id })
        await updateChallenge(tx, { partnershipId, id: record.id }, { state })
      },
      summary: `${challengeName(record)}: nobody answered until ${formatDay(record.answerUntil)}, and ${where}.`,
      agencyId: record.agencyId,
    })
  },
})

async function writeSilence(
  tx: Tx,
  services: Services,
  partnershipId: string,
  record: ChallengeRecord,
): Promise<void> {
  const { id: challengeId, stage, agencyId, agencyName, answerUntil } = record
  const begun = await listChallengeStages(tx, { partnershipId, challengeId })
  await insertChallengeEntry(tx, {
    ...{ partnershipId, id: services.newId(), challengeId, stage, kind: 'silence', correctsId: null },
    text: `${agencyName} did not answer until ${formatDay(answerUntil)}.`,
    ...{ supportTaken: null, day: begun.at(-1)?.days ?? 0, agencyId, deputyFor: null, onBehalf: 0 },
    ...{ recordedAt: services.now(), recordedBy: null },
  })
}
