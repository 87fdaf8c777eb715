import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import {
  destroyAgendaPaperFile,
  endAgendaPaper as endPaper,
  listAgendaPapers,
} from '@roundtable/db/queries/agenda-paper.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { endAgendaPaperSchema } from '@roundtable/shared/agenda-paper/agenda-paper.ts'
import { problemsOfPaperEnd } from '@roundtable/shared/agenda-paper/agenda-paper-form.ts'
import { bringPapers, destroyPapers } from '@roundtable/shared/agenda-paper/agenda-paper-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { boardMembersOf, mayKnowOfItem } from '../meeting/items-known.ts'
import { named } from '../meeting/write-agenda-item.ts'
import { rememberDestroyedFile } from '../removal/removal-file.ts'
import { removeLeftovers } from '../removal/remove-leftovers.ts'
import { mayAddPaper, mayReadPaper } from './read-agenda-papers.ts'

export const missingPaper = (): DomainError =>
  new DomainError('not-found', 'There is no such paper, or it is not yours to read.')

/** A paper is taken off the agenda, or its bytes are destroyed; that it was there, and why it is not, stays. */
export async function endAgendaPaper(
  ctx: ActorContext,
  { id, destroy, reason }: z.infer<typeof endAgendaPaperSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [paper] = await listAgendaPapers(tx, { partnershipId, id })
    const [item] = paper === undefined ? [] : await listAgendaItems(tx, { partnershipId, id: paper.itemId })
    const [meeting] = item === undefined ? [] : await listMeetings(tx, { partnershipId, id: item.meetingId })
    if (paper === undefined || item === undefined || meeting === undefined) throw missingPaper()
    const memberIds = await boardMembersOf(tx, meeting)
    if (!mayReadPaper(actor, paper) || !mayKnowOfItem(actor, item, { memberIds })) throw missingPaper()
    if (destroy) destroyPapers.assert(actor)
    else if (!mayAddPaper(actor, item)) throw bringPapers.refusalOf(actor)
    assertNoProblems(problemsOfPaperEnd({ reason }))
    const isDone = destroy ? paper.destroyedAt !== null : paper.endedAt !== null
    if (isDone) {
      const sentence = destroy ? 'This file was destroyed already.' : 'This paper was taken off already.'
      throw new DomainError('conflict', sentence, { current: { title: paper.title } })
    }
    const destroyed = { partnershipId, fileHash: paper.fileHash, destroyedAt: now(), destroyedBy: personId }
    if (destroy) await destroyAgendaPaperFile(tx, destroyed)
    else await endPaper(tx, { partnershipId, id }, { endedAt: now(), endedBy: personId })
    await act(tx, ctx, {
      act: destroy ? 'agenda-item.paper-destroyed' : 'agenda-item.paper-ended',
      subjectId: item.id,
      summary: `A paper of an item of ${named(meeting)} was ${destroy ? 'destroyed' : 'taken off'}.`,
      reason,
      seat:
        destroy || item.leadAgencyId === null
          ? destroyPapers.seat(actor)
          : bringPapers.seat(actor, item.leadAgencyId),
    })
    if (destroy) await rememberDestroyedFile(ctx, destroyed)
  })
  if (destroy) await removeLeftovers(ctx, ['agenda_paper_file'])
}
