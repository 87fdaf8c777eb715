import {
  insertGroup,
  listGroupMembers,
  listGroups,
  updateGroup,
} from '@roundtable/db/queries/group.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { changeGroupSchema, endGroupSchema, startGroupSchema } from '@roundtable/shared/group/group.ts'
import { problemsOfGroup, problemsOfGroupEnd } from '@roundtable/shared/group/group-form.ts'
import { groupLifecycle } from '@roundtable/shared/group/group-lifecycle.ts'
import { keepGroups } from '@roundtable/shared/group/group-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { holdGroup, requireFacilitator } from './hold-group.ts'

/** A group begins, once however often it is sent. */
export async function startGroup(ctx: ActorContext, input: z.infer<typeof startGroupSchema>): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { id, name, kind, facilitatorId } = input
  assertNoProblems(problemsOfGroup(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    if ((await listGroups(tx, partnershipId)).some((group) => group.id === id)) return
    const facilitator = await requireFacilitator(tx, ctx, facilitatorId)
    const life = { version: 1, state: 'current' as const, createdAt: ctx.now(), createdBy: personId }
    const row = { partnershipId, id, name, kind, facilitatorMemberId: facilitatorId, endedAt: null, ...life }
    await insertGroup(tx, row)
    await begin(tx, ctx, {
      life: groupLifecycle,
      name: 'group.started',
      ids: [id],
      summary: `The group ${name} was started; ${facilitator} is its facilitator.`,
      seat: keepGroups.seat(ctx.actor),
    })
  })
}

/** Its name, kind or facilitator; who hands a group over keeps it no more. */
export async function changeGroup(
  ctx: ActorContext,
  input: z.infer<typeof changeGroupSchema>,
): Promise<void> {
  const { partnershipId } = ctx.actor
  const { id, name, kind, facilitatorId } = input
  assertNoProblems(problemsOfGroup(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const group = await holdGroup(tx, ctx, { ...input, deed: 'change' })
    const facilitator = await requireFacilitator(tx, ctx, facilitatorId)
    await advance(tx, ctx, {
      life: groupLifecycle,
      deed: 'change',
      record: group,
      write: () => updateGroup(tx, { partnershipId, id }, { name, kind, facilitatorMemberId: facilitatorId }),
      summary: `The group ${name} has ${facilitator} as its facilitator.`,
      seat: keepGroups.seat(ctx.actor),
    })
  })
}

/** A group ends when the seats of its young people have. */
export async function endGroup(ctx: ActorContext, input: z.infer<typeof endGroupSchema>): Promise<void> {
  const { partnershipId } = ctx.actor
  const { id, reason } = input
  assertNoProblems(problemsOfGroupEnd(input))
  const today = localDay(ctx.now())
  await ctx.database.db.transaction().execute(async (tx) => {
    const group = await holdGroup(tx, ctx, { ...input, deed: 'end' })
    const isOpen = (day: string | null) => day === null || day >= today
    const left = (await listGroupMembers(tx, partnershipId)).filter(
      ({ groupId, endedAt, untilDay }) => groupId === id && endedAt === null && isOpen(untilDay),
    )
    if (left.length > 0) {
      throw new DomainError(
        'rule',
        `Young people still have a seat in it (${left.length}): their facilitator ends those first.`,
      )
    }
    await advance(tx, ctx, {
      life: groupLifecycle,
      deed: 'end',
      record: group,
      write: () => updateGroup(tx, { partnershipId, id }, { state: 'ended', endedAt: ctx.now() }),
      summary: `The group ${group.name} ended.`,
      reason,
      reasonInTrail: true,
      seat: keepGroups.seat(ctx.actor),
    })
  })
}
