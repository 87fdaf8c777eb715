import type { Db, Tx } from '@roundtable/db/database.ts'
import { listSeatsEverywhere } from '@roundtable/db/queries/account.queries.ts'
import { type GroupRow, listGroupMembers, listGroups } from '@roundtable/db/queries/group.queries.ts'
import { listMembers, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { groupLifecycle } from '@roundtable/shared/group/group-lifecycle.ts'
import { isFacilitator, isYoungPerson, keepGroups } from '@roundtable/shared/group/group-rights.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

/** A group the actor keeps; any other answers like a missing one. */
export async function requireGroup(db: Db, { actor }: ActorContext, id: string): Promise<GroupRow> {
  const groups = await listGroups(db, actor.partnershipId)
  const group = groups.find((each) => each.id === id)
  const isKept = group?.facilitatorPersonId === actor.personId || keepPartnership.may(actor)
  if (group === undefined || !isKept) throw noSuchGroup()
  return group
}

/** The same, held against others, as it was seen, and open to the deed. */
export async function holdGroup(
  tx: Tx,
  ctx: ActorContext,
  { id, version, deed }: { id: string; version: number; deed: 'change' | 'end' },
): Promise<GroupRow> {
  await lockPartnership(tx, ctx.actor.partnershipId)
  const group = await requireGroup(tx, ctx, id)
  return hold({
    life: groupLifecycle,
    deed,
    row: group,
    version,
    missing: noSuchGroup,
    changed: 'Somebody else changed this group since you opened it: look at it as it stands now.',
    current: ({ name, kind, facilitatorName }) => ({ name, kind, facilitatorName }),
  }).row
}

/** Young people and their cards are a matter of their facilitator alone. */
export async function requireOwnGroup(tx: Tx, ctx: ActorContext, id: string): Promise<GroupRow> {
  await lockPartnership(tx, ctx.actor.partnershipId)
  const group = await requireGroup(tx, ctx, id)
  if (group.facilitatorPersonId !== ctx.actor.personId) {
    throw keepGroups.refusal(
      'Young people are a matter of the facilitator of their group.',
      group.facilitatorName,
    )
  }
  if (group.state === 'ended') throw new DomainError('rule', 'This group has ended.')
  return group
}

/** A young person of the actor’s own group, who is nothing else: a card signs in to every seat they have. */
export async function requireYoungPerson(
  tx: Tx,
  ctx: ActorContext,
  memberId: string,
): Promise<{ group: GroupRow; member: MemberRow }> {
  const { partnershipId } = ctx.actor
  const known = (await listGroupMembers(tx, partnershipId)).find((each) => each.memberId === memberId)
  if (known === undefined) throw noSuchMember()
  const group = await requireOwnGroup(tx, ctx, known.groupId)
  const [member] = await listMembers(tx, { partnershipId, scope: 'all', id: memberId })
  if (member === undefined) throw noSuchMember()
  const others = (await listSeatsEverywhere(tx, member.personId)).filter(({ role }) => !isYoungPerson(role))
  if (!isYoungPerson(member.role) || others.length > 0) {
    throw new DomainError(
      'rule',
      `${member.name} has a seat that is no young person’s: the partnership manager keeps it.`,
    )
  }
  return { group, member }
}

/** A voice facilitator’s seat: anybody’s for the manager, otherwise the actor’s own. */
export async function requireFacilitator(tx: Tx, { actor }: ActorContext, id: string): Promise<string> {
  const { partnershipId, personId } = actor
  const [seat] = await listMembers(tx, { partnershipId, scope: 'all', id })
  const isOne = seat !== undefined && isFacilitator(seat.role) && seat.endedAt === null && seat.invited === 0
  if (isOne && (seat.personId === personId || keepPartnership.may(actor))) return seat.name
  const sentence = 'A group has a voice facilitator of this partnership: choose one.'
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'facilitatorId', sentence }] })
}

const noSuchMember = () => new DomainError('not-found', 'There is no such member of a group of yours.')
const noSuchGroup = () => new DomainError('not-found', 'There is no such group, or it is not yours.')
