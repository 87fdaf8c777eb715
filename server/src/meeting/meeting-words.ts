import type { Db } from '@roundtable/db/database.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { type BoardRow, listBoards } from '@roundtable/db/queries/board.queries.ts'
import type { MeetingVersionTable } from '@roundtable/db/tables/meeting.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { MeetingText } from '@roundtable/shared/meeting/meeting-form.ts'
import { lastDayToCall } from '@roundtable/shared/meeting/notice-days.ts'
import type { ActorContext } from '../base/context.ts'

/** A board that meets: not an archived one. */
export async function requireBoard(db: Db, partnershipId: string, boardId: string): Promise<BoardRow> {
  const board = (await listBoards(db, partnershipId)).find(({ id }) => id === boardId)
  if (board?.state === 'current') return board
  const sentence = 'There is no such board, or it is archived.'
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'boardId', sentence }] })
}

type Of = { meetingId: string; words: number; noticeDays: number }

/** What a version of a meeting says, with the last day on which it is called in time. */
export async function meetingWords(
  db: Db,
  { actor, now }: ActorContext,
  { title, day, startsAt, endsAt, place }: MeetingText,
  { meetingId, words, noticeDays }: Of,
): Promise<MeetingVersionTable> {
  const { partnershipId, personId } = actor
  const callUntil = lastDayToCall(day, noticeDays, await listBankHolidays(db))
  return {
    ...{ partnershipId, meetingId, words, title, day, startsAt, endsAt, place, callUntil },
    ...{ recordedAt: now(), recordedBy: personId },
  }
}
