import type { Db } from '@roundtable/db/database.ts'
import {
  type GrantedMeeting,
  type ListedGrant,
  listGrantedMeetings,
  listGrantSteps,
  listPackGrants,
} from '@roundtable/db/queries/pack-grant.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { openGrants } from '@roundtable/shared/grant/grant-rights.ts'
import { grantOver } from '@roundtable/shared/grant/grant-words.ts'
import type { ActorContext } from '../base/context.ts'

type Reader = Pick<ActorContext, 'actor' | 'now'>

/**
 * Why nothing is read by it any more; null while it runs. It is bound to one seat of its person: another one they
 * have, or deputise for, does not stand in for it.
 */
export async function whyOver(db: Db, { actor, now }: Reader, grant: ListedGrant): Promise<string | null> {
  const { partnershipId, id, state, untilDay, givenByName: givenBy } = grant
  const steps = state === 'revoked' ? await listGrantSteps(db, { partnershipId, id }) : []
  const endedDay = steps[0] === undefined ? null : localDay(steps[0].at)
  const over = grantOver({ state, untilDay, endedDay, givenBy }, localDay(now()))
  if (over !== null) return over
  const seats = actor.seats.filter(
    ({ memberId, deputyFor }) => memberId === grant.memberId && deputyFor === null,
  )
  return openGrants.may({ ...actor, seats })
    ? null
    : `This grant was bound to a seat of yours that you have no more, or not in this session. ${givenBy} gave it: ask them.`
}

/** Theirs, and running: 404 where it is not theirs, 410 where it has ended. */
export async function requireGrant(db: Db, ctx: Reader, id: string): Promise<ListedGrant> {
  const { partnershipId, personId } = ctx.actor
  const [grant] = await listPackGrants(db, { partnershipId, id, personId })
  if (grant === undefined) throw new DomainError('not-found', 'Nothing of this was shared with you.')
  const over = await whyOver(db, ctx, grant)
  if (over !== null) throw new DomainError('gone', over, { who: grant.givenByName })
  return grant
}

export async function requireGrantedMeeting(
  db: Db,
  grant: ListedGrant,
  number: number,
): Promise<GrantedMeeting> {
  const meeting = (await listGrantedMeetings(db, grant)).find((each) => each.number === number)
  if (meeting === undefined)
    throw new DomainError('not-found', 'There is no such meeting in what was shared with you.')
  return meeting
}
