import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { minutesOver, runningTimes } from '@roundtable/shared/meeting/running-time.ts'
import { type PackFinding, packFindings } from '@roundtable/shared/pack/pack-check.ts'
import { packAudienceOf } from '@roundtable/shared/pack/pack-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { challengeItems } from '../challenge/challenge-items.ts'
import { endOfLastMeeting } from '../exception/read-exceptions.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfItem } from '../meeting/items-known.ts'
import { readPackContent } from './read-pack-content.ts'

/** What the pack would lack if it were frozen now, of the items the reader may know: a seat that waits prepares too. */
export async function checkPack(ctx: ActorContext, meetingId: string): Promise<{ findings: PackFinding[] }> {
  const { actor } = ctx
  const { partnershipId } = actor
  const { reader } = ctx.database
  const [meeting] = await listMeetings(reader, { partnershipId, id: meetingId })
  if (meeting === undefined) throw missingMeeting()
  const memberIds = await boardMembersOf(reader, meeting)
  const items = (await listAgendaItems(reader, { partnershipId, meetingId })).filter((item) =>
    mayKnowOfItem(actor, item, { memberIds }),
  )
  const { total } = runningTimes(
    meeting.startsAt,
    items.filter(({ state }) => isOnAgenda(state)).map(({ minutes }) => minutes),
  )
  const content = await readPackContent(ctx, meeting, packAudienceOf(actor, { memberIds }))
  return {
    findings: packFindings(content, {
      metBefore: (await endOfLastMeeting(ctx, meeting)) !== undefined,
      minutesOver: minutesOver(meeting, total),
      proposed: items.filter(({ state }) => state === 'proposed').length,
      members: memberIds.length,
      quorum: meeting.quorum,
      unanswered: (await challengeItems(ctx, undefined)).flatMap(({ number, dueOn }) =>
        dueOn === null ? [] : [`${number}`],
      ),
    }),
  }
}
