import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { listRaisedChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import type { ListedEntry } from '@roundtable/db/queries/room.queries.ts'
import { actionStateWord } from '@roundtable/shared/action/action-lifecycle.ts'
import { archivePaper, type FollowUp } from '@roundtable/shared/archive/archive-paper.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { challengeReference } from '@roundtable/shared/challenge/challenge-words.ts'
import type { PaperDocument } from '@roundtable/shared/paper/paper-document.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import { attendanceOf } from '@roundtable/shared/room/room-record.ts'
import { seeRoom } from '@roundtable/shared/room/room-rights.ts'
import { listPapers } from '../agenda-paper/read-agenda-papers.ts'
import type { ActorContext } from '../base/context.ts'
import { decisionsKnown } from '../decision/list-decisions.ts'
import { getMeeting } from '../meeting/get-meeting.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { getMinutes } from '../minutes/get-minutes.ts'
import { getPack } from '../pack/get-pack.ts'
import { entriesKnown } from '../room/entries-known.ts'
import { seatsOf } from '../room/room-seats.ts'

/** All that is kept of a meeting that is over, in its order, as the reader may read it. */
export async function getArchive(ctx: ActorContext, number: number): Promise<PaperDocument> {
  const { actor, database, membership } = ctx
  const { partnershipId } = actor
  const meeting = await getMeeting(ctx, number)
  if (meeting.state !== 'ended' && meeting.state !== 'minuted')
    throw new DomainError('rule', 'A meeting has an archive once it has ended.')
  const [row] = await listMeetings(database.reader, { partnershipId, number })
  if (row === undefined) throw missingMeeting()
  const minutes = meeting.minutes === null ? null : await getMinutes(ctx, number)
  const decisions = await decisionsKnown(ctx, { meetingId: meeting.id })
  const entries = await entriesKnown(database.reader, actor, { meeting: row, items: meeting.agenda })
  const isTold = minutes !== null || seeRoom.may(actor)
  const pack = meeting.packVersion === 0 ? null : await packOf(ctx, number)
  return archivePaper(
    {
      ...{ meeting, minutes, pack },
      papers: await listPapers(ctx, number),
      attendees: isTold ? attendanceOf(await seatsOf(database.reader, ctx, row), entries) : null,
      decisions: decisions.map(({ row: _, itemId: __, ...decision }) => decision).toReversed(),
      followUps: seeProgress.may(actor) ? await followUpsOf(ctx, entries) : null,
    },
    { partnership: membership.name, marking: membership.marking },
  )
}

/** The newest pack as the reader’s audience was given it; null where it is closed to them. */
async function packOf(ctx: ActorContext, number: number) {
  try {
    const { version, frozenAt, sha256 } = await getPack(ctx, { number })
    return { version, frozenAt, sha256 }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

async function followUpsOf(
  { actor, database }: ActorContext,
  entries: readonly ListedEntry[],
): Promise<FollowUp[]> {
  const { partnershipId } = actor
  const raised = (mark: string) =>
    entries.flatMap(({ kind, subjectId, ...entry }) =>
      kind === 'raised' && entry.mark === mark && subjectId !== null ? [subjectId] : [],
    )
  const [actionIds, challengeIds] = [raised('action'), raised('challenge')]
  const actions =
    actionIds.length === 0 ? [] : await listActions(database.reader, { partnershipId, ids: actionIds })
  const challenges =
    challengeIds.length === 0
      ? []
      : await listRaisedChallenges(database.reader, { partnershipId, ids: challengeIds })
  return [
    ...actions.map(({ number, wording, title, agencyName, dueOn, state }) => ({
      ...{ what: `Action ${number}: ${wording}`, owner: `${title}, ${agencyName}`, dueOn },
      stands: actionStateWord(state),
    })),
    ...challenges.map(({ number, restricted, question, toName, state }) => ({
      what:
        restricted === 1
          ? `Challenge ${challengeReference({ number, restricted: true })}, restricted`
          : `Challenge ${challengeReference({ number, restricted: false })}: ${question}`,
      ...{ owner: toName, dueOn: null, stands: challengeStateWord(state) },
    })),
  ]
}
