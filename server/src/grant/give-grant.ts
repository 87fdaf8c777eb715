import type { Db, Tx } from '@roundtable/db/database.ts'
import { listBoards } from '@roundtable/db/queries/board.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { listMembers, listRolesOf, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import {
  insertPackGrant,
  type ListedGrant,
  listPackGrants,
} from '@roundtable/db/queries/pack-grant.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { giveGrantSchema } from '@roundtable/shared/grant/grant.ts'
import { problemsOfGrant } from '@roundtable/shared/grant/grant-form.ts'
import { grantLifecycle } from '@roundtable/shared/grant/grant-lifecycle.ts'
import { giveGrants, readsPacks, takesGrants } from '@roundtable/shared/grant/grant-rights.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'

type Given = z.infer<typeof giveGrantSchema>

type Scope = Pick<Given, 'kind' | 'meetingId' | 'boardId' | 'fromDay' | 'toDay'>

/** What belongs to the kind, and nothing beside it. */
const scopeOf = ({ kind, meetingId, boardId, fromDay, toDay }: Given): Scope =>
  kind === 'meeting'
    ? { kind, meetingId, boardId: null, fromDay: null, toDay: null }
    : { kind, meetingId: null, boardId, fromDay, toDay }

/** Somebody may read packs by their observer’s seat, on the screen, until a day; once, however often it is sent. */
export async function giveGrant(ctx: ActorContext, input: Given): Promise<void> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  const { id, memberId, untilDay, reason } = input
  const scope = scopeOf(input)
  const today = localDay(now())
  assertNoProblems(problemsOfGrant(input, { today }))
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [given] = await listPackGrants(tx, { partnershipId, id })
    if (given !== undefined) return assertSame(given, { memberId, untilDay, ...scope })
    const seat = await requireSeat(tx, ctx, { memberId, untilDay, today })
    const named = await requireScope(tx, ctx, scope)
    await assertNotGiven(tx, ctx, { memberId, scope, today })
    const at = now()
    await insertPackGrant(
      tx,
      {
        ...{ partnershipId, id, memberId, personId: seat.personId, ...scope },
        ...{ state: 'running' as const, version: 1, untilDay, givenAt: at, givenBy: personId },
      },
      { partnershipId, grantId: id, version: 1, untilDay, recordedAt: at },
    )
    await begin(tx, ctx, {
      life: grantLifecycle,
      name: 'grant.given',
      ids: [id],
      summary: `${seat.name} may read ${grantScope(named)} until ${formatDay(untilDay)}.`,
      seat: giveGrants.seat(actor),
      reason,
    })
  })
}

type NewGrant = { memberId: string; untilDay: string; today: string }

/** An observer’s seat of somebody else, who reads no meetings by another seat, and that lasts as long. */
async function requireSeat(
  tx: Tx,
  { actor: { partnershipId, personId } }: ActorContext,
  { memberId, untilDay, today }: NewGrant,
): Promise<MemberRow> {
  const [seat] = await listMembers(tx, { partnershipId, scope: 'all', id: memberId })
  const roles =
    seat === undefined ? [] : await listRolesOf(tx, { partnershipId, personId: seat.personId, today })
  if (seat === undefined || !takesGrants(seat.role) || !roles.some(({ id }) => id === memberId))
    throw new DomainError('not-found', 'There is no such observer.')
  if (seat.personId === personId) throw new DomainError('rule', 'You cannot share packs with yourself.')
  if (roles.some(({ role }) => readsPacks(role))) {
    const sentence = `${seat.name} reads packs by another seat of theirs: there is nothing to share.`
    throw new DomainError('rule', sentence)
  }
  if (seat.untilDay !== null && seat.untilDay < untilDay) {
    const sentence = `Their seat ends on ${formatDay(seat.untilDay)}: choose a day by then, or change the seat first.`
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'untilDay', sentence }] })
  }
  return seat
}

async function requireScope(
  db: Db,
  { actor: { partnershipId } }: ActorContext,
  scope: Scope,
): Promise<Parameters<typeof grantScope>[0]> {
  if (scope.kind === 'board') {
    const board = (await listBoards(db, partnershipId)).find(({ id }) => id === scope.boardId)
    if (board === undefined) throw new DomainError('not-found', 'There is no such board.')
    return { ...scope, boardName: board.name, meetingNumber: null, meetingDay: null }
  }
  const [meeting] = await listMeetings(db, { partnershipId, id: scope.meetingId ?? '' })
  if (meeting === undefined) throw missingMeeting()
  const { number, day, boardName, state } = meeting
  if (state === 'draft' || state === 'cancelled') {
    throw new DomainError('rule', 'The pack of a meeting is shared once the meeting is called.')
  }
  return { kind: 'meeting', boardName, meetingNumber: number, meetingDay: day, fromDay: null, toDay: null }
}

/** Sent again it is done already; where something was changed meanwhile, that is not. */
function assertSame(given: ListedGrant, asked: Scope & { memberId: string; untilDay: string }): void {
  const fields = ['memberId', 'kind', 'meetingId', 'boardId', 'fromDay', 'toDay', 'untilDay'] as const
  if (fields.every((field) => given[field] === asked[field])) return
  const { personName, untilDay } = given
  const sentence = `When you sent this before it was shared: ${personName} may read ${grantScope(given)} until ${formatDay(untilDay)}. Close this form and change that grant.`
  throw new DomainError('rule', sentence)
}

async function assertNotGiven(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  { memberId, scope, today }: { memberId: string; scope: Scope; today: string },
): Promise<void> {
  const same = (await listPackGrants(tx, { partnershipId })).find(
    (each) =>
      each.memberId === memberId &&
      each.state === 'running' &&
      each.untilDay >= today &&
      each.meetingId === scope.meetingId &&
      each.boardId === scope.boardId &&
      each.fromDay === scope.fromDay &&
      each.toDay === scope.toDay,
  )
  if (same === undefined) return
  const sentence = `That is shared with them already, until ${formatDay(same.untilDay)}: change that grant.`
  throw new DomainError('rule', sentence)
}
