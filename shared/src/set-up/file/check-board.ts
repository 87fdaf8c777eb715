import type { FieldProblem } from '../../base/errors.ts'
import { problemsOfBoard } from '../../board/board-form.ts'
import { sameName } from '../../import/table/table-row.ts'
import { type Cells, textIn } from '../sheet/columns.ts'
import type { After } from './after-file.ts'
import { atColumns, whySeatWaits } from './check-who.ts'
import { newName } from './names-in-file.ts'
import { type RowAfter, type RowPlan, willWrite } from './row-plan.ts'

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

/** The seats that a row names once the file is taken over; an observer's may wait until a goal is agreed. */
function seatsAfter(cells: Cells, after: After) {
  const seats = after('people', cells, 'agency').map(({ cells: seat, plan }) => ({
    agency: textIn(seat, 'agency'),
    post: textIn(seat, 'post'),
    email: textIn(seat, 'email'),
    waits: plan !== null && willWrite(plan) && whySeatWaits(seat, after) !== null,
  }))
  const named = seatsNamed(cells, seats)
  const there = named.filter(({ waits }) => !waits)
  return { there, isWaiting: there.length === 0 && named.length > 0 }
}

export const boardIn = (cells: Cells) => ({
  name: textIn(cells, 'name'),
  quorum: textIn(cells, 'quorum'),
  noticeDays: textIn(cells, 'noticeDays'),
})

/** By which the rows of its members name a board. */
export const boardCalled = ({ record, cells }: RowPlan): string =>
  record === null ? newName(textIn(cells, 'name')) : textIn(record.cells, 'name')

/** How many members a board will have, how many of them have a seat, and whether the seat of one waits. */
function membersAfter(plan: RowPlan, after: After) {
  const members = after('board-members', { board: boardCalled(plan) }, 'board')
  const isSeated = ({ record, cells }: RowAfter) =>
    record !== null || seatsAfter(cells, after).there.length > 0
  const isWaiting = members.some(({ record, cells }) => record === null && seatsAfter(cells, after).isWaiting)
  return { named: members.length, seated: members.filter(isSeated).length, isWaiting }
}

export function checkBoard(plan: RowPlan, after: After): FieldProblem[] {
  const { row, cells } = plan
  const others = after('boards', cells, 'name').filter((each) => each.plan?.row !== row)
  const { seated } = membersAfter(plan, after)
  const board = { ...boardIn(cells), memberIds: Array.from({ length: seated }, () => '') }
  return atColumns(problemsOfBoard(board, { others: others.map((each) => textIn(each.cells, 'name')) }))
}

const isFromElsewhere = ({ row, record }: RowPlan): boolean => row.id !== '' && record === null

/**
 * Why a board waits, and with it its members: it comes from another partnership, or an observer among its members
 * waits, and too few have a seat. Null where it does not.
 */
export function whyBoardWaits(plan: RowPlan, after: After): string | null {
  const { named, seated, isWaiting } = membersAfter(plan, after)
  const isShort = seated < named && Number(textIn(plan.cells, 'quorum')) > seated
  if (!isShort || !(isWaiting || (isFromElsewhere(plan) && seated > 0))) return null
  const some = seated === 0 ? 'None' : `Only ${seated}`
  return `${some} of its ${named} members have a seat here: upload the file again when the others have one.`
}

export function whyMemberWaits(plan: RowPlan, after: After): string | null {
  const { there, isWaiting } = seatsAfter(plan.cells, after)
  if (isWaiting) {
    return 'This observer waits until the board has agreed the goals: upload the file again then.'
  }
  if (there.length === 0 && isFromElsewhere(plan)) {
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
  const { there: seats } = seatsAfter(cells, after)
  if (seats.length === 0) {
    return person === ''
      ? at('post', 'No seat at this agency has this post.')
      : at('person', 'Nobody with this e-mail has a seat with this post at this agency.')
  }
  const people = new Set(seats.map(({ email }) => sameName(email)))
  return people.size > 1 ? at('person', 'Several people have this post here: say the e-mail of one.') : []
}
