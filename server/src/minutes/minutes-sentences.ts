import type { Db } from '@roundtable/db/database.ts'
import { listMinutesLines } from '@roundtable/db/queries/minutes.queries.ts'
import { draftMinutes } from '@roundtable/shared/minutes/minutes-draft.ts'
import {
  type MinutesSentence,
  sentencesOf,
  type WrittenLine,
} from '@roundtable/shared/minutes/minutes-lines.ts'
import type { ActorContext } from '../base/context.ts'
import type { Held } from './hold-minutes.ts'
import { type Minuted, minutedRecord } from './minuted-record.ts'

export type Read = { minuted: Minuted; lines: WrittenLine[]; sentences: MinutesSentence[] }

/** The minutes as they read now, for nobody in particular. */
export async function readMinutes(
  db: Db,
  ctx: ActorContext,
  { minutes, meeting }: Pick<Held, 'minutes' | 'meeting'>,
): Promise<Read> {
  const { partnershipId, id: minutesId, state } = minutes
  const lines = await listMinutesLines(db, { partnershipId, minutesId })
  const minuted = await minutedRecord(db, ctx, meeting)
  return { minuted, lines, sentences: sentencesOf(draftMinutes(minuted.record), lines, state) }
}
