import type { followGrantSchema } from '@roundtable/shared/grant/grant.ts'
import type { Presenting } from '@roundtable/shared/presenting/presenting.ts'
import { assertMay } from '@roundtable/shared/right-table/rights.ts'
import type { TrackedEnvelope } from '@trpc/server'
import type { z } from 'zod'
import type { ActorContext, Services } from '../base/context.ts'
import { followedStream, readerAgain } from '../presenting/follow-presenting.ts'
import { mailbox } from '../presenting/mailbox.ts'
import { requireGrant, requireGrantedMeeting } from './require-grant.ts'

type Options = z.infer<typeof followGrantSchema> & { signal: AbortSignal | undefined }

/**
 * Where the presenter stands, as whoever reads with small counts hidden may know it, for as long as the grant runs.
 * Who reads by a grant does not count as being there: the screen in the room stays as it is.
 */
export async function followGrant(
  ctx: ActorContext,
  { grantId, number, ...asked }: Options,
): Promise<AsyncIterable<TrackedEnvelope<Presenting>, void>> {
  const { actor, database, visitor } = ctx
  const meetingOf = async (reader: ActorContext, services: Pick<Services, 'database'>) => {
    const grant = await requireGrant(services.database.reader, reader, grantId)
    return requireGrantedMeeting(services.database.reader, grant, number)
  }
  const { id: meetingId } = await meetingOf(ctx, { database })
  return followedStream(ctx, asked, {
    ...{ partnershipId: actor.partnershipId, meetingId, audience: 'wider', isPresent: false },
    ...{ personId: actor.personId, sessionId: visitor.sessionId },
    box: mailbox(),
    check: async (services: Services) => {
      const again = await readerAgain(ctx, services)
      assertMay(again.actor, 'open grants')
      await meetingOf({ ...again, now: services.now }, services)
      return 'wider'
    },
  })
}
