import type { Db } from '@roundtable/db/database.ts'
import { listBoards } from '@roundtable/db/queries/board.queries.ts'
import { listEndedTerms, listSetUpBoardMembers } from '@roundtable/db/queries/set-up-record.queries.ts'
import { listTerms } from '@roundtable/db/queries/term.queries.ts'
import { schoolYearLabel, type Term, termWord } from '@roundtable/shared/partnership/term.ts'
import { sumOf } from '@roundtable/shared/set-up/sheet/row-mark.ts'
import { endedKey } from '@roundtable/shared/set-up/sheet/set-up-state.ts'
import type { Recorded } from './who-records.ts'

export async function boardRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const boards = await listBoards(db, partnershipId)
  return {
    records: boards
      .filter(({ state }) => state === 'current')
      .map(({ id, name, quorum, noticeDays }) => ({
        id,
        cells: { name, quorum: `${quorum}`, noticeDays: `${noticeDays}` },
      })),
    ended: boards
      .filter(({ state }) => state !== 'current')
      .flatMap(({ id, name }) => {
        const sentence = `${name} is archived: restore it on the boards page first.`
        return [[id, sentence] as const, [endedKey('boards', name), sentence] as const]
      }),
  }
}

export async function boardMemberRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const members = await listSetUpBoardMembers(db, partnershipId)
  return {
    records: members
      .filter(({ isGone }) => isGone === 0)
      .map(({ id, board, agency, post, email }) => ({ id, cells: { board, agency, post, person: email } })),
    ended: members
      .filter(({ isGone }) => isGone === 1)
      .map(({ id }) => [id, 'This seat has left the board: add it again on the boards page.'] as const),
  }
}

/** A term has no life of its own: its id is made of what it is the dates of. */
const termId = (partnershipId: string, { year, term }: { year: number; term: Term }): string =>
  sumOf(`${partnershipId} ${year} ${term}`)

export async function termRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const terms = await listTerms(db, partnershipId)
  const records = terms.map(({ year, term, fromDay, untilDay }) => ({
    id: termId(partnershipId, { year, term }),
    cells: { year: schoolYearLabel(year), term: termWord(term), from: fromDay, until: untilDay },
  }))
  const ended = (await listEndedTerms(db, partnershipId)).map((each) => termId(partnershipId, each))
  const sentence = 'The dates of this term were taken out: enter them again on the set-up page.'
  return {
    records,
    ended: ended.filter((id) => !records.some((record) => record.id === id)).map((id) => [id, sentence]),
  }
}
