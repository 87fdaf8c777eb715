import { type ListedChallenge, updateChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import { type ListedEntry, listChallengeEntries } from '@roundtable/db/queries/challenge-entry.queries.ts'
import type { correctChallengeSchema } from '@roundtable/shared/challenge/challenge.ts'
import { problemsOfSaying } from '@roundtable/shared/challenge/challenge-form.ts'
import { challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import {
  answerAt,
  isOfRaisingSide,
  isOverlooking,
  raiseChallenges,
} from '@roundtable/shared/challenge/challenge-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { namedInTrail, sidesOf } from './challenge-sides.ts'
import { holdChallenge, missingChallenge } from './hold-challenge.ts'
import { writeEntry } from './write-entry.ts'

/** Who said it for an agency and is of another by now no longer speaks for it; the chair and the manager said it for either. */
const stillSpeaks = (actor: Actor, { agencyId }: ListedEntry): boolean =>
  agencyId === null || isOverlooking(actor) || actor.seats.some((seat) => seat.agencyId === agencyId)

/** Whoever said it, or the side they said it for: nobody corrects another’s words. */
export function mayCorrect(actor: Actor, row: ListedChallenge, entry: ListedEntry | null): boolean {
  if (actor.readOnly) return false
  if (entry === null) return isOfRaisingSide(actor, sidesOf(row))
  if (entry.kind === 'silence' || entry.kind === 'correction') return false
  if (entry.recordedBy === actor.personId && stillSpeaks(actor, entry)) return true
  return entry.kind === 'answer' || entry.kind === 'passed-on'
    ? answerAt[1].may(actor, row.toAgencyId)
    : isOfRaisingSide(actor, sidesOf(row))
}

/** A correction stands beside what was said, which stays as it is. */
export async function correctChallenge(
  ctx: ActorContext,
  input: z.infer<typeof correctChallengeSchema>,
): Promise<void> {
  const { entryId: correctsId, text } = input
  assertNoProblems(problemsOfSaying('correct')(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { row, acting } = await holdChallenge(tx, ctx, { ...input, deed: 'correct' })
    const { partnershipId, id: challengeId } = row
    const entries = await listChallengeEntries(tx, { partnershipId, challengeId })
    const entry = correctsId === null ? null : entries.find(({ id }) => id === correctsId)
    if (entry === undefined) throw missingChallenge()
    if (!mayCorrect(ctx.actor, row, entry)) {
      throw raiseChallenges.refusalOf(
        ctx.actor,
        'Nobody corrects another’s words: whoever said it does, or their side.',
      )
    }
    const agencyId = entry === null ? row.fromAgencyId : entry.agencyId
    await advance(tx, ctx, {
      life: challengeLifecycle,
      deed: 'correct',
      record: row,
      write: async (state) => {
        await writeEntry(tx, ctx, row, { kind: 'correction', text, acting, agencyId, correctsId })
        await updateChallenge(tx, row, { state })
      },
      summary: `A correction was put beside what was said: ${namedInTrail(row)}.`,
      ...{ seat: acting.seat, onBehalf: acting.onBehalf },
      ...(agencyId === null ? {} : { agencyId }),
    })
  })
}
