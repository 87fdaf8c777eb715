import { insertAgency, listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { problemsOfAgency } from '@roundtable/shared/member/agency-form.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import type { addAgencySchema } from '@roundtable/shared/member/member.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { assumeSharing } from '../sharing/assume-sharing.ts'

export async function addAgency(ctx: ActorContext, input: z.infer<typeof addAgencySchema>) {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const at = ctx.now()
  if (actor.readOnly) {
    const sentence = 'A partnership of published figures has no agencies to add.'
    throw new DomainError('forbidden', sentence, { who: 'nobody' })
  }
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const all = await listAgencies(tx, { partnershipId, today: localDay(at) })
    const agencies = all.filter(({ state }) => state !== 'taken-back')
    assertNoProblems(problemsOfAgency(input, { agencies }))
    const id = ctx.newId()
    const position = Math.max(0, ...agencies.map((agency) => agency.position)) + 1
    await insertAgency(tx, {
      ...input,
      partnershipId,
      id,
      position,
      version: 1,
      state: 'current',
      administers: 0,
      createdAt: at,
      endedAt: null,
    })
    await begin(tx, ctx, {
      life: agencyLifecycle,
      name: 'agency.added',
      ids: [id],
      summary: `${input.name} joined the partnership.`,
      agencyId: id,
    })
    if (agencies.every(({ administers }) => administers === 1)) {
      await assumeSharing(tx, ctx, { agencyId: id, name: input.name })
    }
    return { code: input.code, name: input.name }
  })
}
