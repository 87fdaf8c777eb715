import {
  answerChallengeSchema,
  challengeChoicesSchema,
  challengeDraftSchema,
  challengeListInputSchema,
  challengeListSchema,
  challengeRaisedSchema,
  challengeRefSchema,
  challengeSchema,
  correctChallengeSchema,
  decideChallengeSchema,
  passOnChallengeSchema,
  raiseChallengeSchema,
  saveChallengeDraftSchema,
  setStageDaysSchema,
} from '@roundtable/shared/challenge/challenge.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { answerChallenge, passChallengeOn } from './answer-challenge.ts'
import { correctChallenge } from './correct-challenge.ts'
import { decideChallenge } from './decide-challenge.ts'
import { getChallenge } from './get-challenge.ts'
import { listChallengeChoices } from './list-challenge-choices.ts'
import { listChallenges } from './list-challenges.ts'
import { raiseChallenge } from './raise-challenge.ts'
import { saveChallengeDraft } from './save-challenge-draft.ts'
import { setStageDays } from './set-stage-days.ts'

export const challengeRouter = router({
  list: pastProcedure('see challenges', challengeListInputSchema)
    .output(challengeListSchema)
    .query(({ ctx, input }) => listChallenges(ctx, input)),
  get: pastProcedure('see challenges', challengeRefSchema)
    .output(challengeSchema)
    .query(({ ctx, input }) => getChallenge(ctx, input)),
  choices: procedure('raise challenges', { onlyNow: 'it is work in hand' })
    .output(challengeChoicesSchema)
    .query(({ ctx }) => listChallengeChoices(ctx)),
  raise: procedure('raise challenges')
    .input(raiseChallengeSchema)
    .output(challengeRaisedSchema)
    .mutation(({ ctx, input }) => raiseChallenge(ctx, input)),
  saveDraft: procedure('answer challenges')
    .input(saveChallengeDraftSchema)
    .output(challengeDraftSchema)
    .mutation(({ ctx, input }) => saveChallengeDraft(ctx, input)),
  answer: procedure('answer challenges')
    .input(answerChallengeSchema)
    .mutation(({ ctx, input }) => answerChallenge(ctx, input)),
  passOn: procedure('answer challenges')
    .input(passOnChallengeSchema)
    .mutation(({ ctx, input }) => passChallengeOn(ctx, input)),
  decide: procedure('raise challenges')
    .input(decideChallengeSchema)
    .mutation(({ ctx, input }) => decideChallenge(ctx, input)),
  correct: procedure('see challenges')
    .input(correctChallengeSchema)
    .mutation(({ ctx, input }) => correctChallenge(ctx, input)),
  setStageDays: procedure('keep the partnership')
    .input(setStageDaysSchema)
    .mutation(({ ctx, input }) => setStageDays(ctx, input)),
})
