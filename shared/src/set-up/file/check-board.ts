import type { FieldProblem } from '../../base/errors.ts'
import { problemsOfBoard } from '../../board/board-form.ts'
import { sameName } from '../../import/table/table-row.ts'
import { type Cells, textIn } from '../sheet/columns.ts'
import type { After } from './after-file.ts'
import { atColumns } from './check-who.ts'
import { newName } from './names-in-file.ts'
import type { RowAfter, RowPlan } from './row-plan.ts'

const at = (field: string, sentence: string): FieldProblem[] => [{ field, sentence }]

type NamedSeat = { agency: string; post: string; email: string }

/** The seats that a row names by its agency and the post, the person or both. */
export const seatsNamed = <Seat extends NamedSeat>(cells: Cells, seats: readonly Seat[]): Seat[] =>
  seats.filter(({ agency, post, email }) =>
    (
      [
        [agency, 'agency'],
        [post, 'post'],
        [email, 'person'],
      ] as const
    ).every(([text, key]) => ['', sameName(text)].includes(sameName(textIn(cells, key)))),
  )

export function seatsAfter(cells: Cells, after: After): NamedSeat[] {
  const seats = after('people', cells, 'agency').map(({ cells: seat }) => ({
    agency: textIn(seat, 'agency'),
    post: textIn(seat, 'post'),
    email: textIn(seat, 'email'),
  }))
  return seatsNamed(cells, seats)
}

export const boardIn = (cells: Cells) => ({
  name: textIn(cells, 'name'),
  quorum: textIn(cells, 'quorum'),
  noticeDays: textIn(cells, 'noticeDays'),
})

/** By which the rows of its members name a board. */
export const boardCalled = ({ record, cells }: RowPlan): string =>
  record === null ? newName(textIn(cells, 'name')) : textIn(record.cells, 'name')

/** How many members a board will have, and how many of those the file names have a seat. */
function membersAfter(plan: RowPlan, after: After): { named: number; seated: number } {
  const members = after('board-members', { board: boardCalled(plan) }, 'board')
  const isSeated = ({ record, cells }: RowAfter) => record !== null || seatsAfter(cells, after).length > 0
  return { named: members.length, seated: members.filter(isSeated).length }
}

export function checkBoard(plan: RowPlan, after: After): FieldProblem[] {
  const { row, cells } = plan
  const others = after('boards', cells, 'name').filter((each) => each.plan?.row !== row)
  const { seated } = membersAfter(plan, after)
  const board = { ...boardIn(cells), memberIds: Array.from({ length: seated }, () => '') }
  return atColumns(problemsOfBoard(board, { others: others.map((each) => textIn(each.cells, 'name')) }))
}

const isFromElsewhere = ({ row, record }: RowPlan): boolean => row.id !== '' && record === null

/** Why a board that comes from another partnership waits, and with it its members; null where it does not. */
export function whyBoardWaits(plan: RowPlan, after: After): string | null {
  const { named, seated } = membersAfter(plan, after)
  const isShort = seated > 0 && seated < named && Number(textIn(plan.cells, 'quorum')) > seated
  return isFromElsewhere(plan) && isShort
    ? `Only ${seated} of its ${named} members have a seat here: upload the file again when the others have one.`
    : null
}

export function whyMemberWaits(plan: RowPlan, after: After): string | null {
  if (!isFromElsewhere(plan)) return null
  if (seatsAfter(plan.cells, after).length === 0) {
    return 'Nobody has this post here yet: upload the file again when somebody has.'
  }
  const [board] = after('boards', { called: textIn(plan.cells, 'board') }, 'called')
  return board === undefined || board.plan === null ? null : whyBoardWaits(board.plan, after)
}

export function checkBoardMember({ cells }: RowPlan, after: After): FieldProblem[] {
  const [board, agency, post, person] = ['board', 'agency', 'post', 'person'].map((key) => textIn(cells, key))
  if (board === '') return at('board', 'Name the board.')
  if (agency === '') return at('agency', 'Name the agency.')
  if (post === '' && person === '') return at('post', 'Name the post, or the e-mail of who has it.')
  const seats = seatsAfter(cells, after)
  if (seats.length === 0) {
    return person === ''
      ? at('post', 'No seat at this agency has this post.')
      : at('person', 'Nobody with this e-mail has a seat with this post at this agency.')
  }
  const people = new Set(seats.map(({ email }) => sameName(email)))
  return people.size > 1 ? at('person', 'Several people have this post here: say the e-mail of one.') : []
}
