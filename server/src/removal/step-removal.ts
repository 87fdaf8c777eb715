import { updateRemoval } from '@roundtable/db/queries/removal.queries.ts'
import type { declineRemovalSchema, removalRefSchema } from '@roundtable/shared/removal/removal.ts'
import { problemsOfDecline } from '@roundtable/shared/removal/removal-form.ts'
import { removalLifecycle } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { askForRemovals, isManager, removeWords } from '@roundtable/shared/removal/removal-rights.ts'
import { pageInTrail } from '@roundtable/shared/removal/restricted-page.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdRemoval } from './hold-removal.ts'

type Ref = z.infer<typeof removalRefSchema>

/** The first of the two keepers has looked at the words and where they stand. */
export async function confirmRemoval(ctx: ActorContext, input: Ref): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const row = await holdRemoval(tx, ctx, { ...input, deed: 'confirm' })
    const first = { firstAt: ctx.now(), firstBy: actor.personId, firstByManager: Number(isManager(actor)) }
    await advance(tx, ctx, {
      life: removalLifecycle,
      deed: 'confirm',
      record: row,
      write: (state) => updateRemoval(tx, row, { state, ...first }),
      summary: `Words read at ${pageInTrail(row.page)}: the first keeper confirmed that they go.`,
      seat: removeWords.seat(actor),
    })
  })
}

/** The words stay, and whoever asked is told why. */
export async function declineRemoval(
  ctx: ActorContext,
  input: z.infer<typeof declineRemovalSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfDecline(input))
  await database.db.transaction().execute(async (tx) => {
    const row = await holdRemoval(tx, ctx, { ...input, deed: 'decline' })
    await advance(tx, ctx, {
      life: removalLifecycle,
      deed: 'decline',
      record: row,
      write: (state) => updateRemoval(tx, row, { state, endedAt: ctx.now(), endedBy: actor.personId }),
      summary: `Words read at ${pageInTrail(row.page)} stay.`,
      reason: input.reason,
      seat: removeWords.seat(actor),
    })
  })
}

/** Whoever asked takes it back. */
export async function withdrawRemoval(ctx: ActorContext, input: Ref): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const row = await holdRemoval(tx, ctx, { ...input, deed: 'withdraw' })
    if (row.askedBy !== actor.personId) {
      throw askForRemovals.refusal('Only who asked for it takes it back.', 'who asked for it')
    }
    await advance(tx, ctx, {
      life: removalLifecycle,
      deed: 'withdraw',
      record: row,
      write: (state) => updateRemoval(tx, row, { state, endedAt: ctx.now(), endedBy: actor.personId }),
      summary: `Words read at ${pageInTrail(row.page)}: who asked took it back.`,
      seat: askForRemovals.seat(actor),
    })
  })
}
