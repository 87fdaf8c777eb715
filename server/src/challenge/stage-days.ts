import type { Db } from '@roundtable/db/database.ts'
import { findChallengeSetting } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { type Stage, usualDays } from '@roundtable/shared/challenge/challenge-stages.ts'

/** How many working days each stage has from now on, and who set it. */
export async function stageDaysOf(db: Db, partnershipId: string) {
  const set = await findChallengeSetting(db, partnershipId)
  const days: Record<Stage, number> =
    set === undefined ? usualDays : { 1: set.first, 2: set.second, 3: set.third }
  return {
    days,
    view: {
      ...{ first: days[1], second: days[2], third: days[3], version: set?.version ?? 0 },
      ...{ reason: set?.reason ?? null, setAt: set?.recordedAt ?? null, setBy: set?.recordedByName ?? null },
    },
  }
}
