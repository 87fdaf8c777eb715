import { listIndicatorAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { listSeries, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { insertIndicatorStory, listIndicatorStories } from '@roundtable/db/queries/indicator-story.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { writeStorySchema } from '@roundtable/shared/story/story.ts'
import { problemsOfStory } from '@roundtable/shared/story/story-form.ts'
import { writeStories } from '@roundtable/shared/story/story-rights.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'

/** The story of an indicator is written, or written anew; what it said before stays readable. */
export async function writeStory(ctx: ActorContext, input: z.infer<typeof writeStorySchema>): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfStory(input))
  await database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, input.code)
    const key = { partnershipId: actor.partnershipId, indicatorId: indicator.id }
    await lockIndicator(tx, key)
    const answers = await listIndicatorAnswers(tx, key)
    const lines = await listSeries(tx, key)
    const agencyIds = [
      ...answers.map(({ agencyId }) => agencyId),
      ...lines.flatMap(({ reportingAgencyId }) => reportingAgencyId ?? []),
    ]
    writeStories.assert(actor, agencyIds, 'You do not write what lies behind this indicator.')
    const { partnershipId, indicatorId } = key
    const [current] = await listIndicatorStories(tx, { partnershipId, indicatorIds: [indicatorId] })
    if ((current?.version ?? 0) !== input.version) {
      const sentence = 'Somebody else wrote this story since you opened it: look at it as it stands now.'
      throw new DomainError('conflict', sentence, { current: current ?? null })
    }
    if (current?.text === input.text) {
      throw new DomainError('rule', 'Nothing was changed: change a word, or close without saving.')
    }
    const recorded = { recordedAt: ctx.now(), recordedBy: actor.personId }
    await insertIndicatorStory(tx, { ...key, version: input.version + 1, text: input.text, ...recorded })
    await act(tx, ctx, {
      act: 'indicator.story-written',
      subjectId: indicatorId,
      summary: `What lies behind ${indicator.code} was written.`,
      seat: writeStories.seat(actor, agencyIds),
    })
  })
}
