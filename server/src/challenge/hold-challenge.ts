import type { Tx } from '@roundtable/db/database.ts'
import { type ListedChallenge, listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import {
  type ChallengeDeed,
  challengeLifecycle,
  challengeStateWord,
} from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { type ActingSeat, challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'
import { requireActing } from './acting-seat.ts'

export type HeldChallenge = { row: ListedChallenge; acting: ActingSeat }

export const missingChallenge = (): DomainError =>
  new DomainError('not-found', 'There is no such challenge, or it is not yours to read.')

/** A challenge the person may know of and may do this with, as they saw it. */
export async function holdChallenge(
  tx: Tx,
  { actor, now }: ActorContext,
  { id, version, deed }: { id: string; version: number; deed: ChallengeDeed },
): Promise<HeldChallenge> {
  const { partnershipId } = actor
  await lockPartnership(tx, partnershipId)
  const [row] = await listChallenges(tx, {
    ...{ partnershipId, scope: challengeScopeOf(actor), today: localDay(now()), id },
  })
  if (row === undefined) throw missingChallenge()
  const acting = requireActing(actor, row, deed)
  hold({
    life: challengeLifecycle,
    deed,
    row,
    version,
    missing: missingChallenge,
    changed: 'Something happened to this challenge since you opened it.',
    current: ({ state, version: current }) => ({ state: challengeStateWord(state), version: current }),
  })
  return { row, acting }
}
