import { lockPerson } from '@roundtable/db/queries/account.queries.ts'
import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import {
  insertPrivateNote,
  listPrivateNotes,
  updatePrivateNote,
} from '@roundtable/db/queries/private-note.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type {
  privateNotesSchema,
  savePrivateNoteSchema,
} from '@roundtable/shared/private-note/private-note.ts'
import { problemsOfPrivateNote } from '@roundtable/shared/private-note/private-note-form.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfItem, mayKnowOfMeeting } from '../meeting/items-known.ts'

/** What whoever asks noted for themselves; of nobody else, whatever their role. */
export async function listOwnNotes(
  { actor, database }: ActorContext,
  number: number,
): Promise<z.infer<typeof privateNotesSchema>> {
  const { partnershipId, personId } = actor
  const { reader } = database
  const [meeting] = await listMeetings(reader, { partnershipId, number })
  if (meeting === undefined || !mayKnowOfMeeting(actor, meeting.state)) throw missingMeeting()
  const notes = await listPrivateNotes(reader, { partnershipId, personId, meetingId: meeting.id })
  return {
    meetingId: meeting.id,
    notes: notes.map(({ itemId, text, version, recordedAt }) => ({
      ...{ itemId, text, version },
      savedAt: recordedAt,
    })),
  }
}

/**
 * A note as it was typed. It is its person’s alone: no act, and nothing anybody else reads becomes old by it. What
 * another window of theirs saved meanwhile is not replaced: it is told.
 */
export async function savePrivateNote(
  ctx: ActorContext,
  { meetingId, itemId, text, version }: z.infer<typeof savePrivateNoteSchema>,
): Promise<{ version: number }> {
  const { actor, database, now, newId } = ctx
  const { partnershipId, personId } = actor
  assertNoProblems(problemsOfPrivateNote({ text }))
  return database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    const [meeting] = await listMeetings(tx, { partnershipId, id: meetingId })
    if (meeting === undefined || !mayKnowOfMeeting(actor, meeting.state)) throw missingMeeting()
    const [item] = itemId === null ? [] : await listAgendaItems(tx, { partnershipId, id: itemId })
    const board = { memberIds: await boardMembersOf(tx, meeting) }
    if (itemId !== null && (item?.meetingId !== meetingId || !mayKnowOfItem(actor, item, board)))
      throw new DomainError('not-found', 'There is no such item on the agenda of this meeting.')
    const notes = await listPrivateNotes(tx, { partnershipId, personId, meetingId })
    const stands = notes.find((each) => each.itemId === itemId)
    if (stands?.text === text) return { version: stands.version }
    if ((stands?.version ?? 0) !== version) {
      throw new DomainError('conflict', 'Another window of yours saved this note meanwhile.', {
        current: { text: stands?.text ?? '', version: stands?.version ?? 0 },
      })
    }
    const recordedAt = now()
    if (stands === undefined) {
      const row = { partnershipId, id: newId(), meetingId, itemId, personId, text, version: 1, recordedAt }
      await insertPrivateNote(tx, row)
    } else await updatePrivateNote(tx, stands, { text, recordedAt })
    return { version: version + 1 }
  })
}
