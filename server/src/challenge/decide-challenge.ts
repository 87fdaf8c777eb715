import type { Tx } from '@roundtable/db/database.ts'
import { type ListedChallenge, updateChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import { deleteChallengeDraft } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { decideChallengeSchema } from '@roundtable/shared/challenge/challenge.ts'
import { problemsOfSaying } from '@roundtable/shared/challenge/challenge-form.ts'
import { type ChallengeState, challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { nextStage } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { EntryKind } from '@roundtable/shared/challenge/challenge-words.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { beginStage } from './begin-stage.ts'
import { namedInTrail } from './challenge-sides.ts'
import { holdChallenge } from './hold-challenge.ts'
import { writeEntry } from './write-entry.ts'

type Input = z.infer<typeof decideChallengeSchema>

const kinds: Readonly<Record<Input['deed'], EntryKind>> = {
  accept: 'acceptance',
  'accept-with-conditions': 'condition',
  disagree: 'disagreement',
  resolve: 'resolution',
  withdraw: 'withdrawal',
}
const words: Readonly<Record<Input['deed'], string>> = {
  accept: 'The answer was accepted',
  'accept-with-conditions': 'The answer was accepted with conditions',
  disagree: 'The answer was disagreed with',
  resolve: 'It was recorded as resolved',
  withdraw: 'It was withdrawn',
}

/** The side that raised it says what it makes of the answer, that it is resolved, or takes it back unanswered. */
export async function decideChallenge(ctx: ActorContext, input: Input): Promise<void> {
  const { deed, text } = input
  if (deed !== 'accept') assertNoProblems(problemsOfSaying(deed)(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { row, acting } = await holdChallenge(tx, ctx, input)
    if (deed === 'withdraw') assertUnanswered(row)
    await advance(tx, ctx, {
      life: challengeLifecycle,
      deed,
      record: row,
      write: async (state) => {
        await writeEntry(tx, ctx, row, { kind: kinds[deed], text, acting, agencyId: row.fromAgencyId })
        await moveOn(tx, ctx, row, state)
        await updateChallenge(tx, row, { state })
      },
      summary: `${words[deed]}: ${namedInTrail(row)}, stage ${row.stage}.`,
      ...{ seat: acting.seat, onBehalf: acting.onBehalf },
      ...(row.fromAgencyId === null ? {} : { agencyId: row.fromAgencyId }),
    })
  })
}

function assertUnanswered({ answeredBy }: ListedChallenge): void {
  if (answeredBy === null) return
  throw new DomainError('rule', 'It was answered once: it cannot be withdrawn any more.')
}

/** Disagreed with, it begins its next stage; where it has ended, no draft of an answer remains. */
async function moveOn(tx: Tx, ctx: ActorContext, row: ListedChallenge, state: ChallengeState): Promise<void> {
  const { partnershipId, id: challengeId } = row
  const stage = nextStage(row.stage)
  if ((state === 'stage-2' || state === 'stage-3') && stage !== null) {
    await beginStage(tx, ctx, { partnershipId, challengeId, stage })
  }
  if (state === 'withdrawn') await deleteChallengeDraft(tx, { partnershipId, challengeId })
}
