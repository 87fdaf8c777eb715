import { updateChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import { deleteChallengeDraft } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { findHelp } from '@roundtable/db/queries/challenge-side.queries.ts'
import type { answerChallengeSchema, passOnChallengeSchema } from '@roundtable/shared/challenge/challenge.ts'
import { problemsOfSaying } from '@roundtable/shared/challenge/challenge-form.ts'
import { challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { nextStage } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { beginStage } from './begin-stage.ts'
import { namedInTrail } from './challenge-sides.ts'
import { holdChallenge } from './hold-challenge.ts'
import { writeEntry } from './write-entry.ts'

/** The agency answers, and says whether it takes up the support; what was being written is sent with it. */
export async function answerChallenge(
  ctx: ActorContext,
  input: z.infer<typeof answerChallengeSchema>,
): Promise<void> {
  assertNoProblems(problemsOfSaying('answer')(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { row, acting } = await holdChallenge(tx, ctx, { ...input, deed: 'answer' })
    const isOffered = row.support !== '' && (await findHelp(tx, row)).endedAt === null
    const supportTaken = isOffered ? input.supportTaken : null
    await advance(tx, ctx, {
      life: challengeLifecycle,
      deed: 'answer',
      record: row,
      write: async (state) => {
        await writeEntry(tx, ctx, row, {
          ...{ kind: 'answer', text: input.text, acting, agencyId: row.toAgencyId, supportTaken },
        })
        await deleteChallengeDraft(tx, { partnershipId: row.partnershipId, challengeId: row.id })
        await updateChallenge(tx, row, { state })
      },
      summary: `${namedInTrail(row)} was answered at stage ${row.stage}.`,
      ...{ seat: acting.seat, onBehalf: acting.onBehalf, agencyId: row.toAgencyId },
    })
  })
}

/** Who answers at this stage leaves it to the next one before its days run out. */
export async function passChallengeOn(
  ctx: ActorContext,
  input: z.infer<typeof passOnChallengeSchema>,
): Promise<void> {
  assertNoProblems(problemsOfSaying('pass-on')(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { row, acting } = await holdChallenge(tx, ctx, { ...input, deed: 'pass-on' })
    const stage = nextStage(row.stage) ?? row.stage
    await advance(tx, ctx, {
      life: challengeLifecycle,
      deed: 'pass-on',
      record: row,
      write: async (state) => {
        await writeEntry(tx, ctx, row, {
          ...{ kind: 'passed-on', text: input.text, acting, agencyId: row.toAgencyId },
        })
        await beginStage(tx, ctx, { partnershipId: row.partnershipId, challengeId: row.id, stage })
        await updateChallenge(tx, row, { state })
      },
      summary: `${namedInTrail(row)} was passed on to stage ${stage}.`,
      ...{ seat: acting.seat, onBehalf: acting.onBehalf, agencyId: row.toAgencyId },
    })
  })
}
