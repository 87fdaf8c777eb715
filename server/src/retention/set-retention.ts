import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { insertRetentionSetting, listRetentionSettings } from '@roundtable/db/queries/retention.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { setRetentionSchema } from '@roundtable/shared/retention/retention.ts'
import { problemsOfRetention } from '@roundtable/shared/retention/retention-form.ts'
import { retentionKinds } from '@roundtable/shared/retention/retention-kinds.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'

/** A kind of record is kept for so many years from now on; nothing is deleted by it. */
export async function setRetention(
  ctx: ActorContext,
  input: z.infer<typeof setRetentionSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { kind, version, reason } = input
  assertNoProblems(problemsOfRetention(input))
  const years = Number(input.years)
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const current = (await listRetentionSettings(tx, partnershipId)).find((each) => each.kind === kind)
    if ((current?.version ?? 0) !== version) {
      const sentence = 'Somebody else set this since you opened it: look at it as it stands now.'
      throw new DomainError('conflict', sentence, { current })
    }
    await insertRetentionSetting(tx, {
      ...{ partnershipId, kind, version: version + 1, years, reason },
      ...{ recordedAt: ctx.now(), recordedBy: personId },
    })
    const { word, years: usual } = retentionKinds[kind]
    await act(tx, ctx, {
      act: 'retention.set',
      subjectId: partnershipId,
      summary: `${word}: kept for ${years} years instead of ${current?.years ?? usual}.`,
      reason,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}
