import type { Db } from '@roundtable/db/database.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { packAudienceOf } from '@roundtable/shared/pack/pack-rights.ts'
import {
  type followPresentingSchema,
  type Presenting,
  presentingSchema,
} from '@roundtable/shared/presenting/presenting.ts'
import { assertMay } from '@roundtable/shared/right-table/rights.ts'
import { type TrackedEnvelope, tracked } from '@trpc/server'
import type { z } from 'zod'
import { visitorAgain } from '../auth/request-context.ts'
import { type ActorContext, actorIn, assertActor, type Services } from '../base/context.ts'
import { refusedWith } from '../base/trpc.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfMeeting } from '../meeting/items-known.ts'
import { hubOf } from './hub.ts'
import { mailbox } from './mailbox.ts'
import type { Follower } from './topic.ts'

type Options = z.infer<typeof followPresentingSchema> & { signal: AbortSignal | undefined }

/** Where the presenter stands, each time it changes, as long as whoever asked may know of it. */
export async function followPresenting(
  ctx: ActorContext,
  asked: Options,
): Promise<AsyncIterable<TrackedEnvelope<Presenting>, void>> {
  const { meetingId, audience } = await readerOf(ctx, ctx.database.reader, asked.number)
  const { actor, visitor } = ctx
  return followedStream(ctx, asked, {
    ...{ partnershipId: actor.partnershipId, meetingId, audience, isPresent: true },
    ...{ personId: actor.personId, sessionId: visitor.sessionId },
    box: mailbox(),
    check: async (services: Services) => {
      const now = await readerAgain(ctx, services)
      assertMay(now.actor, 'see meetings')
      return (await readerOf(now, services.database.reader, asked.number)).audience
    },
  })
}

/** Who follows, as they stand now: their session, and their seats. */
export async function readerAgain(ctx: ActorContext, services: Services): Promise<ActorContext> {
  const still = await visitorAgain(services, ctx.visitor.tokenHash)
  const acting = still === null ? null : actorIn(still, ctx.membership.slug)
  return assertActor({
    ...{ ...ctx, visitor: still },
    ...{ actor: acting?.actor ?? null, membership: acting?.membership ?? null },
  })
}

async function readerOf({ actor }: ActorContext, reader: Db, number: number) {
  const [meeting] = await listMeetings(reader, { partnershipId: actor.partnershipId, number })
  if (meeting === undefined || !mayKnowOfMeeting(actor, meeting.state)) throw missingMeeting()
  const audience = packAudienceOf(actor, { memberIds: await boardMembersOf(reader, meeting) })
  return { meetingId: meeting.id, audience }
}

/** What one follower is told, until they leave or may not follow any more. */
export async function* followedStream(
  ctx: ActorContext,
  { lastEventId, signal }: Pick<Options, 'lastEventId' | 'signal'>,
  follower: Follower,
): AsyncGenerator<TrackedEnvelope<Presenting>, void> {
  const { box } = follower
  const gone = () => box.end(null)
  if (signal?.aborted === true) return
  signal?.addEventListener('abort', gone)
  const leave = joined(ctx, follower)
  try {
    let known = lastEventId
    for (;;) {
      const next = await box.take()
      if (next === null) return
      if (next.id === known) continue
      known = next.id
      yield tracked(next.id, presentingSchema.parse(next.told))
    }
  } catch (error) {
    throw error instanceof DomainError ? refusedWith(error) : error
  } finally {
    leave()
    signal?.removeEventListener('abort', gone)
  }
}

function joined(ctx: ActorContext, follower: Follower): () => void {
  try {
    return hubOf(ctx).join(follower)
  } catch (error) {
    throw error instanceof DomainError ? refusedWith(error) : error
  }
}
