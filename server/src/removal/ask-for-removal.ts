import { insertRemoval } from '@roundtable/db/queries/removal.queries.ts'
import type { askRemovalSchema } from '@roundtable/shared/removal/removal.ts'
import { problemsOfRemoval } from '@roundtable/shared/removal/removal-form.ts'
import { removalLifecycle } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { askForRemovals, isManager, removeWords } from '@roundtable/shared/removal/removal-rights.ts'
import { pageInTrail } from '@roundtable/shared/removal/restricted-page.ts'
import type { z } from 'zod'
import { storeWords } from '../act/typed-words.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'

/** Somebody asks for words to be blacked out; where they keep people, they are the first of the two keepers. */
export async function askForRemoval(
  ctx: ActorContext,
  input: z.infer<typeof askRemovalSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  assertNoProblems(problemsOfRemoval(input))
  const isKeeper = removeWords.may(actor)
  const at = ctx.now()
  await database.db.transaction().execute(async (tx) => {
    const words = await storeWords(tx, ctx, { partnershipId, text: input.words, recordedBy: personId })
    await insertRemoval(tx, {
      ...{ partnershipId, id: input.id, version: 1, page: input.page, wordsId: words?.id ?? '' },
      state: isKeeper ? 'confirmed' : 'asked',
      ...{ askedAt: at, askedBy: personId, endedAt: null, endedBy: null, texts: null },
      ...(isKeeper
        ? { firstAt: at, firstBy: personId, firstByManager: Number(isManager(actor)) }
        : { firstAt: null, firstBy: null, firstByManager: 0 }),
    })
    await begin(tx, ctx, {
      life: removalLifecycle,
      name: isKeeper ? 'removal.asked-by-keeper' : 'removal.asked',
      ids: [input.id],
      summary: `Words read at ${pageInTrail(input.page)} are to be blacked out.`,
      reason: input.reason,
      seat: isKeeper ? removeWords.seat(actor) : askForRemovals.seat(actor),
    })
  })
}
