import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { findReturnSetting, upsertReturnSetting } from '@roundtable/db/queries/return-setting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { publishReturns } from '@roundtable/shared/return/return-rights.ts'
import type { Publishing } from '@roundtable/shared/return/return-rules.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'

type Setting = { publishing: Publishing; version: number }

export async function getReturnSetting({ actor, database }: ActorContext): Promise<Setting> {
  const setting = await findReturnSetting(database.reader, actor.partnershipId)
  return { publishing: setting?.publishing ?? 'on-approval', version: setting?.version ?? 0 }
}

/** What is approved and not published yet stays so: it is published by the manager's own act. */
export async function choosePublishing(ctx: ActorContext, input: Setting): Promise<Setting> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const stands = await findReturnSetting(tx, partnershipId)
    const before = { publishing: stands?.publishing ?? 'on-approval', version: stands?.version ?? 0 } as const
    if (before.version !== input.version) {
      throw new DomainError('conflict', 'This was changed meanwhile: look at it as it stands now.', {
        current: before,
      })
    }
    if (before.publishing === input.publishing) return before
    const now = { publishing: input.publishing, version: before.version + 1 }
    await upsertReturnSetting(tx, { partnershipId, ...now, changedAt: ctx.now(), changedBy: actor.personId })
    await act(tx, ctx, {
      act: 'return-setting.changed',
      subjectId: partnershipId,
      summary:
        input.publishing === 'on-approval'
          ? 'Returns are published when they are approved.'
          : 'Returns are published by the manager after they are approved.',
      seat: publishReturns.seat(actor),
    })
    return now
  })
}
