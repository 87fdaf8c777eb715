import { listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { findChallengeDraft, upsertChallengeDraft } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { saveChallengeDraftSchema } from '@roundtable/shared/challenge/challenge.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { requireActing } from './acting-seat.ts'
import { namedInTrail } from './challenge-sides.ts'
import { draftView } from './draft-view.ts'
import { missingChallenge } from './hold-challenge.ts'

/** What is being written is the agency’s: whoever answers next finds it, and two who write at once are shown both. */
export async function saveChallengeDraft(ctx: ActorContext, input: z.infer<typeof saveChallengeDraftSchema>) {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const { id: challengeId, draftVersion, text } = input
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const known = { partnershipId, scope: challengeScopeOf(actor), today: localDay(at), id: challengeId }
    const [row] = await listChallenges(tx, known)
    if (row === undefined) throw missingChallenge()
    const acting = requireActing(actor, row, 'answer')
    if (stageWaiting(row.state) === null) {
      throw new DomainError('rule', 'No answer is waited for: it was given, or the challenge has ended.')
    }
    const current = await findChallengeDraft(tx, { partnershipId, challengeId })
    if ((current?.version ?? 0) !== draftVersion) {
      const sentence = 'Somebody else of your agency has written on since you opened this.'
      throw new DomainError('conflict', sentence, {
        current: current === undefined ? null : draftView(current),
      })
    }
    const draft = {
      ...{ partnershipId, challengeId, text, version: draftVersion + 1, savedAt: at, savedBy: personId },
      supportTaken: input.supportTaken === null ? null : Number(input.supportTaken),
    }
    await upsertChallengeDraft(tx, draft)
    if (current === undefined) {
      await act(tx, ctx, {
        act: 'challenge.draft-begun',
        subjectId: challengeId,
        summary: `A draft of an answer was begun: ${namedInTrail(row)}, stage ${row.stage}.`,
        ...{ seat: acting.seat, onBehalf: acting.onBehalf, agencyId: row.toAgencyId },
      })
    }
    return draftView({ ...draft, savedByName: actor.name })
  })
}
