import { randomInt } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import { deleteSessions, insertOpenedAccount } from '@roundtable/db/queries/account.queries.ts'
import {
  type GroupRow,
  insertCard,
  insertGroupMember,
  listGroupMembers,
} from '@roundtable/db/queries/group.queries.ts'
import { insertPerson } from '@roundtable/db/queries/invitation.queries.ts'
import { insertMember } from '@roundtable/db/queries/member.queries.ts'
import { noAddressOf } from '@roundtable/shared/account/address.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { cardDays } from '@roundtable/shared/group/card-form.ts'
import type { addYoungPersonSchema, giveCardSchema } from '@roundtable/shared/group/group.ts'
import { problemsOfLastDay } from '@roundtable/shared/group/group-form.ts'
import { keepGroups, youngPerson } from '@roundtable/shared/group/group-rights.ts'
import { codeInGroups, codeLength, codeLetters } from '@roundtable/shared/member/invitation-code.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { begin } from '../lifecycle/advance.ts'
import { requireOwnGroup, requireYoungPerson } from './hold-group.ts'

/**
 * A seat for a young person, known by a number: who they are stands in the facilitator’s own list and nowhere here. It
 * ends by itself after its last day.
 */
export async function addYoungPerson(ctx: ActorContext, input: z.infer<typeof addYoungPersonSchema>) {
  const { partnershipId, personId: by } = ctx.actor
  const at = ctx.now()
  assertNoProblems(problemsOfLastDay(input, { today: localDay(at) }))
  return ctx.database.db.transaction().execute(async (tx) => {
    const group = await requireOwnGroup(tx, ctx, input.groupId)
    const known = (await listGroupMembers(tx, partnershipId)).filter(({ groupId }) => groupId === group.id)
    const number = Math.max(0, ...known.map((each) => each.number)) + 1
    const [personId, memberId] = [ctx.newId(), ctx.newId()]
    const name = `Member ${number} of ${group.name}`
    const person = { id: personId, name, email: noAddressOf(personId), emailVerified: 0, image: null }
    await insertPerson(tx, { ...person, createdAt: at, updatedAt: at })
    await insertMember(tx, {
      partnershipId,
      id: memberId,
      personId,
      agencyId: group.agencyId,
      role: youngPerson,
      title: `Member of ${group.name}`,
      fromDay: localDay(at),
      untilDay: input.lastDay,
      deputyPersonId: null,
      deputyFromDay: null,
      deputyUntilDay: null,
      confirmedAt: null,
      confirmedBy: null,
      version: 1,
      recordedAt: at,
      recordedBy: by,
      endedAt: null,
      endedBy: null,
      successorMemberId: null,
    })
    const row = { partnershipId, groupId: group.id, memberId, number, recordedAt: at, recordedBy: by }
    await insertGroupMember(tx, row)
    await begin(tx, ctx, {
      life: seatLifecycle,
      name: 'member.carded',
      ids: [memberId],
      summary: `${name} was given a seat, and a card to sign in with.`,
      agencyId: group.agencyId,
      seat: keepGroups.seat(ctx.actor),
    })
    return newCard(tx, ctx, { group, memberId, personId, name })
  })
}

/** Another card, for one that is lost or a password that is forgotten: whoever is signed in as them is signed out. */
export async function giveCard(ctx: ActorContext, { memberId }: z.infer<typeof giveCardSchema>) {
  const today = localDay(ctx.now())
  return ctx.database.db.transaction().execute(async (tx) => {
    const { group, member } = await requireYoungPerson(tx, ctx, memberId)
    const { personId, name, endedAt, untilDay } = member
    if (endedAt !== null || (untilDay !== null && untilDay < today)) {
      throw new DomainError('rule', `The seat of ${name} has ended: it gets no card.`)
    }
    await deleteSessions(tx, { personId })
    await act(tx, ctx, {
      act: 'member.card-given',
      subjectId: memberId,
      summary: `${name} was given another card; whoever was signed in as them was signed out.`,
      agencyId: group.agencyId,
      seat: keepGroups.seat(ctx.actor),
    })
    return newCard(tx, ctx, { group, memberId, personId, name })
  })
}

type Carded = { group: GroupRow; memberId: string; personId: string; name: string }

/** Who gives a card could use it: they approve nothing of that person’s from then on. */
async function newCard(tx: Tx, ctx: ActorContext, { group, memberId, personId, name }: Carded) {
  const { partnershipId, personId: createdBy } = ctx.actor
  const createdAt = ctx.now()
  const code = Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
  const expiresAt = new Date(Date.parse(createdAt) + cardDays * 86_400_000).toISOString()
  const whose = { partnershipId, groupId: group.id, memberId, personId }
  const row = {
    ...whose,
    codeHash: hashOf(code),
    createdAt,
    createdBy,
    expiresAt,
    usedAt: null,
    endedAt: null,
  }
  await insertCard(tx, row)
  await insertOpenedAccount(tx, { openedBy: createdBy, personId, at: createdAt })
  return {
    code: codeInGroups(code),
    expiresAt,
    name,
    address: `${ctx.config.publicUrl}/card`,
  }
}
