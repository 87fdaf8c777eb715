import { listBoardMembers, listBoards } from '@roundtable/db/queries/board.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import { listTerms } from '@roundtable/db/queries/term.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { addBoardSchema, changeBoardSchema } from '@roundtable/shared/board/board.ts'
import { isAdministration } from '@roundtable/shared/member/member-rights.ts'
import { setTermsSchema } from '@roundtable/shared/partnership/partnership.ts'
import { termWord } from '@roundtable/shared/partnership/term.ts'
import { boardCalled, boardIn, seatsNamed } from '@roundtable/shared/set-up/file/check-board.ts'
import { termsIn, yearIn } from '@roundtable/shared/set-up/file/check-term.ts'
import type { RowPlan } from '@roundtable/shared/set-up/file/row-plan.ts'
import { textIn } from '@roundtable/shared/set-up/sheet/columns.ts'
import { addBoard } from '../../board/add-board.ts'
import { changeBoard } from '../../board/change-board.ts'
import { setTerms } from '../../partnership/set-terms.ts'
import { type Applying, inputOf } from './applying.ts'

const membersOf = (board: string, plans: readonly RowPlan[]): RowPlan[] =>
  plans.filter(({ sheet, cells }) => sheet === 'board-members' && textIn(cells, 'board') === board)

/** A board with the members that the file gives it, in one act. */
export async function applyBoard(
  applying: Applying,
  plan: RowPlan,
  plans: readonly RowPlan[],
): Promise<void> {
  const { ctx } = applying
  const { record, cells } = plan
  const joining = await seatIds(applying, membersOf(boardCalled(plan), plans))
  if (record === null) {
    const board = { id: ctx.newId(), ...boardIn(cells), memberIds: joining }
    await addBoard(ctx, inputOf(addBoardSchema, board))
  } else await change(applying, record.id, { ...boardIn(cells), joining })
}

/** Members of a board that the file does not change otherwise: all of them join in one act. */
export async function applyBoardMember(
  applying: Applying,
  plan: RowPlan,
  plans: readonly RowPlan[],
): Promise<void> {
  const name = textIn(plan.cells, 'board')
  const isSeated = plans.some((each) => each.sheet === 'boards' && boardCalled(each) === name)
  const all = membersOf(name, plans)
  if (isSeated || all[0] !== plan) return
  const boards = await listBoards(applying.tx, applying.ctx.actor.partnershipId)
  const board = boards.find((each) => each.state === 'current' && each.name === name)
  if (board === undefined) throw new DomainError('rule', `There is no board ${name} any more.`)
  const { id, quorum, noticeDays } = board
  const joining = await seatIds(applying, all)
  await change(applying, id, { name, quorum: `${quorum}`, noticeDays: `${noticeDays}`, joining })
}

type Change = ReturnType<typeof boardIn> & { joining: readonly string[] }

async function change({ ctx, tx }: Applying, id: string, { joining, ...words }: Change): Promise<void> {
  const { partnershipId } = ctx.actor
  const board = (await listBoards(tx, partnershipId)).find((each) => each.id === id)
  const members = await listBoardMembers(tx, partnershipId)
  const before = members.flatMap(({ boardId, memberId }) => (boardId === id ? [memberId] : []))
  const memberIds = [...new Set([...before, ...joining])]
  await changeBoard(ctx, inputOf(changeBoardSchema, { id, version: board?.steps, ...words, memberIds }))
}

async function seatIds({ ctx, tx }: Applying, plans: readonly RowPlan[]): Promise<string[]> {
  const all = await listMembers(tx, { partnershipId: ctx.actor.partnershipId, scope: 'all' })
  const seats = all
    .filter(({ endedAt, role }) => endedAt === null && !isAdministration(role))
    .map(({ id, agencyCode, title, email }) => ({ id, agency: agencyCode, post: title, email }))
  const ids = plans.map(({ cells }) => {
    const [seat] = seatsNamed(cells, seats)
    if (seat !== undefined) return seat.id
    throw new DomainError('rule', `Nobody has the seat of ${textIn(cells, 'post')} any more.`)
  })
  return [...new Set(ids)]
}

/** The terms of a school year are set together, with the first of its rows. */
export async function applyTerm(applying: Applying, plan: RowPlan, plans: readonly RowPlan[]): Promise<void> {
  const { ctx, tx } = applying
  const year = yearIn(plan.cells)
  const own = plans.filter(({ sheet, cells }) => sheet === 'terms' && yearIn(cells) === year)
  if (own[0] !== plan) return
  const current = (await listTerms(tx, ctx.actor.partnershipId)).filter((each) => each.year === year)
  const before = current.map(({ term, fromDay, untilDay }) => ({
    ...{ term: termWord(term), from: fromDay, until: untilDay },
  }))
  const text = termsIn([...before, ...own.map(({ cells }) => cells)])
  await setTerms(ctx, inputOf(setTermsSchema, { year, seen: current.map(({ id }) => id), ...text }))
}
