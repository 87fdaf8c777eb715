import { joinedTo } from '@roundtable/db/joined-transaction.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { setUpFiles } from '@roundtable/db/queries/set-up-file.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import type { Comparison } from '@roundtable/shared/set-up/file/compare-set-up.ts'
import { type RowPlan, willWrite } from '@roundtable/shared/set-up/file/row-plan.ts'
import type { applySetUpFileSchema, SetUpApplied } from '@roundtable/shared/set-up/set-up-file.ts'
import { problemsOfSetUpFile } from '@roundtable/shared/set-up/set-up-file-form.ts'
import { type SheetKey, sheetKeys } from '@roundtable/shared/set-up/sheet/columns.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { turns } from '../../base/in-slices.ts'
import { compareFile, fileIn, placeOfRow, requireSetUpFile } from '../file/get-set-up-file.ts'
import { applyBoard, applyBoardMember, applyTerm } from './apply-board.ts'
import { applyIndicator } from './apply-indicator.ts'
import {
  accountableFirst,
  applyAccountability,
  applyLine,
  applySchedule,
  applyTarget,
} from './apply-lines.ts'
import { applySharing } from './apply-sharing.ts'
import { applyAgency, applyGoal, applyPartnership, applySeat } from './apply-who.ts'
import { type Applying, withPlace } from './applying.ts'

type Input = z.infer<typeof applySetUpFileSchema>

/** What the screens ask for before each verb. */
const rightsOf: Readonly<Record<SheetKey, readonly Right[]>> = {
  partnership: ['keep the partnership'],
  terms: ['keep the partnership'],
  agencies: ['keep agencies'],
  sharing: ['keep the partnership'],
  goals: ['propose goals', 'revise goals'],
  people: ['keep people'],
  boards: ['keep the partnership'],
  'board-members': ['keep the partnership'],
  indicators: ['keep indicators'],
  lines: ['keep indicators'],
  accountability: ['assign accountabilities'],
  targets: ['propose targets'],
  'due-days': ['keep schedules'],
}

type Apply = (applying: Applying, plan: RowPlan, plans: readonly RowPlan[]) => Promise<void>

const applyOf: Readonly<Record<SheetKey, Apply>> = {
  partnership: applyPartnership,
  terms: applyTerm,
  agencies: applyAgency,
  sharing: applySharing,
  goals: applyGoal,
  people: applySeat,
  boards: applyBoard,
  'board-members': applyBoardMember,
  indicators: applyIndicator,
  lines: applyLine,
  accountability: applyAccountability,
  targets: applyTarget,
  'due-days': applySchedule,
}

/** Takes a file over as it was seen, by the verbs of the screens: all of it in one transaction, or nothing. */
export async function applySetUpFile(ctx: ActorContext, input: Input): Promise<SetUpApplied> {
  const { partnershipId } = ctx.actor
  const { id, seen, reason } = input
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const file = await requireSetUpFile(tx, ctx, id)
    if (file.state === 'applied') throw new DomainError('rule', 'This file was taken over already.')
    if (file.state !== 'ready') throw new DomainError('rule', 'This file was not read: upload it again.')
    const compared = await compareFile(tx, ctx, fileIn(file))
    if (compared.sum !== seen) {
      const sentence = 'The partnership has changed since you looked at this file: look at what differs now.'
      throw new DomainError('conflict', sentence)
    }
    const [problem] = compared.problems
    if (problem !== undefined) throw new DomainError('rule', `${problem.place}: ${problem.sentence}`)
    assertNoProblems(problemsOfSetUpFile(input, compared))
    const plans = chosenPlans(compared, input)
    if (plans.length === 0) throw new DomainError('rule', 'Nothing in this file differs from what is here.')
    if (!(await setUpFiles.update(tx, { partnershipId, id, from: 'ready' }, { state: 'applied' }))) {
      throw new DomainError('conflict', 'This file was taken over already.')
    }
    const joined = { ...ctx, database: joinedTo(ctx.database, tx), fromFile: file.fileName }
    const applying: Applying = { ctx: joined, tx, reason, codes: new Map(), invitations: [] }
    const takeTurns = turns()
    for (const sheet of sheetKeys) {
      const own = plans.filter((plan) => plan.sheet === sheet)
      if (own.length > 0) for (const right of rightsOf[sheet]) assertMay(ctx.actor, right)
      if (sheet === 'accountability') own.sort(accountableFirst)
      for (const plan of own) {
        await withPlace(plan, () => applyOf[sheet](applying, plan, plans))
        await takeTurns()
      }
    }
    const made = plans.filter(({ record }) => record === null).length
    await act(tx, joined, {
      act: 'set-up-file.applied',
      subjectId: partnershipId,
      summary: `A set-up file was taken over: ${made} records were made and ${plans.length - made} changed.`,
      seat: keepPartnership.seat(ctx.actor),
    })
    return { written: plans.length, invitations: applying.invitations }
  })
}

/** Rows that are written; of each that changed on both sides the person has said which one holds. */
function chosenPlans({ plans }: Comparison, { choices }: Input): RowPlan[] {
  return plans.filter(willWrite).filter((plan) => {
    if (plan.kind !== 'conflict') return true
    const choice = choices[placeOfRow(plan)]
    if (choice === undefined) {
      const sentence = `${placeOfRow(plan)} was changed on its page too: say which of the two holds.`
      throw new DomainError('rule', sentence)
    }
    return choice === 'file'
  })
}
