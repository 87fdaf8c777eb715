import { listBoards } from '@roundtable/db/queries/board.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import {
  type ListedGrant,
  listGrantedMeetings,
  listGrantOpenings,
  listGrantSteps,
  listPackGrants,
} from '@roundtable/db/queries/pack-grant.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { GrantList, grantChoicesSchema, OwnGrant } from '@roundtable/shared/grant/grant.ts'
import { giveGrants, readsPacks, takesGrants } from '@roundtable/shared/grant/grant-rights.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { whyOver } from './require-grant.ts'

const shown = (grant: ListedGrant) => {
  const { id, state, kind, boardName, meetingNumber, meetingDay, fromDay, toDay, untilDay } = grant
  return {
    ...{ id, state, kind, boardName, meetingNumber, meetingDay, fromDay, toDay, untilDay },
    ...{ givenBy: grant.givenByName, givenAt: grant.givenAt },
  }
}

/** Every grant, with what became of it and each opening by it. */
export async function listGrants({ actor, database, now }: ActorContext): Promise<GrantList> {
  const { partnershipId } = actor
  const { reader } = database
  const steps = Map.groupBy(await listGrantSteps(reader, { partnershipId }), ({ grantId }) => grantId)
  const openings = Map.groupBy(await listGrantOpenings(reader, partnershipId), ({ grantId }) => grantId)
  return {
    grants: (await listPackGrants(reader, { partnershipId })).map((grant) => ({
      ...shown(grant),
      version: grant.version,
      personName: grant.personName,
      agencyName: grant.agencyName,
      invited: grant.invited === 1,
      openings: openings.get(grant.id) ?? [],
      steps: steps.get(grant.id) ?? [],
    })),
    mayGive: giveGrants.may(actor),
    today: localDay(now()),
  }
}

/** Who can be given a grant, and to what. */
export async function listGrantChoices({
  actor,
  database,
  now,
}: ActorContext): Promise<z.infer<typeof grantChoicesSchema>> {
  const { partnershipId, personId } = actor
  const { reader } = database
  const today = localDay(now())
  const seats = (await listMembers(reader, { partnershipId, scope: 'all' })).filter(
    ({ endedAt, untilDay }) => endedAt === null && (untilDay === null || untilDay >= today),
  )
  const readers = new Set(seats.flatMap((seat) => (readsPacks(seat.role) ? [seat.personId] : [])))
  const meetings = await listMeetings(reader, { partnershipId })
  return {
    people: seats
      .filter((seat) => takesGrants(seat.role) && seat.personId !== personId && !readers.has(seat.personId))
      .map(({ id, name, agencyName, untilDay, invited }) => ({
        ...{ memberId: id, name, agencyName, untilDay },
        invited: invited === 1,
      })),
    meetings: meetings
      .filter(({ state }) => state !== 'draft' && state !== 'cancelled')
      .map(({ id, number, boardName, day }) => ({ id, number, boardName, day })),
    boards: (await listBoards(reader, partnershipId)).map(({ id, name }) => ({ id, name })),
    today,
  }
}

/** What was shared with whoever asks, also what has ended: it says so. */
export async function listOwnGrants(ctx: ActorContext): Promise<OwnGrant[]> {
  const { partnershipId, personId } = ctx.actor
  const { reader } = ctx.database
  const found: OwnGrant[] = []
  for (const grant of await listPackGrants(reader, { partnershipId, personId })) {
    const over = await whyOver(reader, ctx, grant)
    const meetings = over === null ? await listGrantedMeetings(reader, grant) : []
    found.push({ ...shown(grant), over, meetings })
  }
  return found
}
