import type { Tx } from '@roundtable/db/database.ts'
import { insertRoomEntry } from '@roundtable/db/queries/room.queries.ts'
import type { RoomEntryTable } from '@roundtable/db/tables/room.table.ts'
import type { ActorContext } from '../base/context.ts'

type Written = Pick<RoomEntryTable, 'kind'> &
  Partial<
    Pick<
      RoomEntryTable,
      'itemId' | 'mark' | 'memberId' | 'name' | 'text' | 'remark' | 'clock' | 'subjectId' | 'correctsId'
    >
  >

/** The entry as it is stored, after everything that is there; a device whose clock is ahead does not write the future. */
export function writeEntry(
  tx: Tx,
  { actor, now }: ActorContext,
  { id, meetingId, madeAt }: { id: string; meetingId: string; madeAt: string },
  written: Written,
): Promise<number> {
  const recordedAt = now()
  return insertRoomEntry(tx, {
    ...{
      partnershipId: actor.partnershipId,
      id,
      meetingId,
      itemId: null,
      mark: '',
      memberId: null,
      name: '',
    },
    ...{ text: '', remark: '', clock: '', subjectId: null, correctsId: null, ...written },
    madeAt: madeAt < recordedAt ? madeAt : recordedAt,
    ...{ recordedAt, recordedBy: actor.personId },
  })
}
