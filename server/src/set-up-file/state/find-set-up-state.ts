import type { Db } from '@roundtable/db/database.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { plainText } from '@roundtable/shared/set-up/sheet/cell-text.ts'
import type { Cells } from '@roundtable/shared/set-up/sheet/columns.ts'
import type { SetUpRecord, SetUpState } from '@roundtable/shared/set-up/sheet/set-up-state.ts'
import type { ActorContext } from '../../base/context.ts'
import { turns } from '../../base/in-slices.ts'
import { boardMemberRecords, boardRecords, termRecords } from './board-records.ts'
import { sharingRecords } from './sharing-records.ts'
import {
  answerRecords,
  catalogueCells,
  goalRecords,
  indicatorRecords,
  lineRecords,
  scheduleRecords,
  targetRecords,
} from './what-records.ts'
import { agencyRecords, partnershipRecords, type Recorded, seatRecords } from './who-records.ts'

/** How the partnership is set up now, as its set-up file shows it. */
export async function findSetUpState(db: Db, ctx: ActorContext): Promise<SetUpState> {
  const { partnershipId } = ctx.actor
  const take = turns()
  const ended: Recorded['ended'] = []
  async function seen(recorded: Promise<Recorded>): Promise<SetUpRecord[]> {
    const { records, ended: gone } = await recorded
    ended.push(...gone)
    const plain: SetUpRecord[] = []
    for (const record of records) {
      plain.push({ ...record, cells: plainCells(record.cells) })
      await take()
    }
    return plain
  }
  return {
    records: {
      partnership: await seen(partnershipRecords(db, ctx)),
      terms: await seen(termRecords(db, partnershipId)),
      agencies: await seen(agencyRecords(db, ctx)),
      sharing: await seen(sharingRecords(db, partnershipId)),
      goals: await seen(goalRecords(db, partnershipId)),
      people: await seen(seatRecords(db, ctx)),
      boards: await seen(boardRecords(db, partnershipId)),
      'board-members': await seen(boardMemberRecords(db, partnershipId)),
      indicators: await seen(indicatorRecords(db, partnershipId)),
      lines: await seen(lineRecords(db, partnershipId)),
      accountability: await seen(answerRecords(db, partnershipId)),
      targets: await seen(targetRecords(db, partnershipId)),
      'due-days': await seen(scheduleRecords(db, partnershipId)),
    },
    ended: new Map(ended),
    catalogue: catalogueCells,
    today: localDay(ctx.now()),
  }
}

/** Texts as a sheet gives them back. */
const plainCells = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, plainText(text)]))
