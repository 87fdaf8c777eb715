import { type ListedItem, listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedPaper, listAgendaPapers } from '@roundtable/db/queries/agenda-paper.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import type { AgendaPaper, AgendaPapers, PackPaper } from '@roundtable/shared/agenda-paper/agenda-paper.ts'
import { destroyPapers, mayBringPapers } from '@roundtable/shared/agenda-paper/agenda-paper-rights.ts'
import { isLeftOpen } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { isArrangeable } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfItem, mayKnowOfMeeting } from '../meeting/items-known.ts'

/** Whoever reads with small counts hidden is given a paper only where it was handed in for them too. */
export const mayReadPaper = (actor: Actor, { wider }: Pick<ListedPaper, 'wider'>): boolean =>
  wider === 1 || seeProgress.may(actor)

/** Who may hand a paper in to an item, and take it off: the agency that brings it, and whoever proposed it while it is a proposal. */
export function mayAddPaper(
  actor: Actor,
  { state, proposedBy, leadAgencyId }: Pick<ListedItem, 'state' | 'proposedBy' | 'leadAgencyId'>,
): boolean {
  const isOwnProposal = state === 'proposed' && proposedBy === actor.personId
  return isOwnProposal || mayBringPapers(actor, leadAgencyId)
}

/** What was withdrawn, deferred or dealt with is read as it was: no paper comes to it any more. */
export const takesPapers = ({ state }: Pick<ListedItem, 'state'>): boolean =>
  state === 'proposed' || isLeftOpen(state)

/** The papers on the agenda of a meeting, by item, as far as this reader may read them. */
export async function listPapers(ctx: ActorContext, number: number): Promise<AgendaPapers> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const [meeting] = await listMeetings(reader, { partnershipId, number })
  if (meeting === undefined || !mayKnowOfMeeting(actor, meeting.state)) throw missingMeeting()
  const meetingId = meeting.id
  const memberIds = await boardMembersOf(reader, meeting)
  const items = await listAgendaItems(reader, { partnershipId, meetingId })
  const papers = await listAgendaPapers(reader, { partnershipId, meetingId })
  return {
    items: items
      .filter((item) => mayKnowOfItem(actor, item, { memberIds }))
      .map((item) => ({
        itemId: item.id,
        papers: papers
          .filter(({ itemId, endedAt }) => itemId === item.id && endedAt === null)
          .filter((paper) => mayReadPaper(actor, paper))
          .map((paper) => paperOf(actor, item, paper)),
        mayAdd: isArrangeable(meeting.state) && takesPapers(item) && mayAddPaper(actor, item),
      })),
  }
}

function paperOf(actor: Actor, item: ListedItem, paper: ListedPaper): AgendaPaper {
  return {
    ...packPaper(paper),
    ...{ addedAt: paper.recordedAt, addedBy: seeProgress.may(actor) ? paper.addedByName : null },
    ...{ wider: paper.wider === 1, scanned: paper.scanned === 1, destroyed: paper.destroyedAt !== null },
    mayEnd: destroyPapers.may(actor) || mayAddPaper(actor, item),
    mayDestroy: destroyPapers.may(actor),
  }
}

/** What a pack keeps of a paper. */
export const packPaper = ({ id, title, fileName, fileHash, size, late }: ListedPaper): PackPaper => ({
  ...{ id, title, fileName, fileHash, size, late: late === 1 },
})
