import type { Db } from '@roundtable/db/database.ts'
import { plainText } from '@roundtable/shared/set-up/sheet/cell-text.ts'
import type { Cells } from '@roundtable/shared/set-up/sheet/columns.ts'
import type { SetUpRecord, SetUpState } from '@roundtable/shared/set-up/sheet/set-up-state.ts'
import type { ActorContext } from '../../base/context.ts'
import { boardMemberRecords, boardRecords, termRecords } from './board-records.ts'
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
  const partnership = await partnershipRecords(db, ctx)
  const terms = await termRecords(db, partnershipId)
  const agencies = await agencyRecords(db, ctx)
  const goals = await goalRecords(db, partnershipId)
  const people = await seatRecords(db, ctx)
  const boards = await boardRecords(db, partnershipId)
  const boardMembers = await boardMemberRecords(db, partnershipId)
  const indicators = await indicatorRecords(db, partnershipId)
  const lines = await lineRecords(db, partnershipId)
  const accountability = await answerRecords(db, partnershipId)
  const targets = await targetRecords(db, partnershipId)
  const dueDays = await scheduleRecords(db, partnershipId)
  return {
    records: {
      partnership: seen(partnership),
      terms: seen(terms),
      agencies: seen(agencies),
      goals: seen(goals),
      people: seen(people),
      boards: seen(boards),
      'board-members': seen(boardMembers),
      indicators: seen(indicators),
      lines: seen(lines),
      accountability: seen(accountability),
      targets: seen(targets),
      'due-days': seen(dueDays),
    },
    ended: new Map(
      [terms, agencies, goals, people, boards, boardMembers, indicators].flatMap(({ ended }) => ended),
    ),
    catalogue: catalogueCells,
    today: ctx.now().slice(0, 10),
  }
}

/** Texts as a sheet gives them back. */
const seen = ({ records }: Recorded): SetUpRecord[] =>
  records.map((record) => ({ ...record, cells: plainCells(record.cells) }))

const plainCells = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, plainText(text)]))
