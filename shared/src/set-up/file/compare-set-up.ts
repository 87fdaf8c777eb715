import type { FieldProblem } from '../../base/errors.ts'
import { type SheetKey, sheetKeys, textIn } from '../sheet/columns.ts'
import { sumOf } from '../sheet/row-mark.ts'
import type { SetUpState } from '../sheet/set-up-state.ts'
import { shapeOf } from '../sheet/sheets.ts'
import { type After, afterFile } from './after-file.ts'
import { checkBoard, checkBoardMember } from './check-board.ts'
import { checkIndicator, isReworded } from './check-indicator.ts'
import { checkAccountability, checkLine, checkSchedule, checkTarget } from './check-lines.ts'
import { checkSharing } from './check-sharing.ts'
import { checkTerm } from './check-term.ts'
import { checkAgency, checkGoal, checkPartnership, checkSeat } from './check-who.ts'
import { knownBy } from './find-record.ts'
import { keyIn } from './lookup.ts'
import { planRows } from './plan-rows.ts'
import type { FileProblem, SetUpFile } from './read-set-up-file.ts'
import { nameOfRow } from './row-name.ts'
import { type RowPlan, willWrite } from './row-plan.ts'
import { whyLater } from './why-later.ts'

export type Comparison = {
  plans: readonly RowPlan[]
  problems: readonly FileProblem[]
  /** Records that no row names: nothing becomes of them. */
  missing: readonly { sheet: SheetKey; id: string; name: string }[]
  /** Whether something changes that asks for a reason. */
  asksReason: boolean
  /** Two comparisons with the same sum ask for the same. */
  sum: string
}

/**
 * What a file asks for beside how the partnership stands; nothing is ended by what it leaves out. It pauses at each
 * row, so that a long file never holds up whoever else is served.
 */
export function* compareSetUp(file: SetUpFile, state: SetUpState): Generator<undefined, Comparison> {
  const planned = yield* planRows(file.sheets, state)
  const first = yield* firstRows(planned.plans)
  const once = planned.plans.filter((plan) => first.get(plan) === plan)
  const after = afterFile(once, state)
  const problems = [...file.problems, ...planned.problems]
  const told = new Set(problems.map(({ sheet, line }) => `${sheet} ${line}`))
  const plans: RowPlan[] = []
  let sum = ''
  for (const plan of planned.plans) {
    yield
    const sentence = willWrite(plan) ? whyLater(plan, after) : null
    const timely: RowPlan = sentence === null ? plan : { ...plan, kind: 'later', sentence }
    plans.push(timely)
    const { sheet, row, kind, cells, differences } = timely
    if (!willWrite(timely)) continue
    sum = sumOf(sum + JSON.stringify([sheet, kind, cells, differences]))
    if (told.has(`${sheet} ${row.line}`)) continue
    const letters = file.sheets.find(({ key }) => key === sheet)?.letters ?? {}
    const { name, columns } = shapeOf[sheet]
    for (const { field, sentence } of checkPlan(plan)) {
      const column = columns.find(({ key }) => key === field)?.heading ?? null
      const place = `${name}!${letters[field] ?? 'A'}${row.line}`
      problems.push({ sheet, line: row.line, column, place, sentence })
    }
  }
  return {
    plans,
    problems: [...new Map(problems.map((each) => [`${each.place} ${each.sentence}`, each])).values()],
    missing: missingOf(file, plans, state),
    asksReason: plans.some(asksReason),
    sum,
  }

  function checkPlan(plan: RowPlan): FieldProblem[] {
    const before = first.get(plan)
    if (before === undefined || before === plan) {
      return [...checkWhole(plan), ...checkOf[plan.sheet](plan, after, state)]
    }
    const { columns, one } = shapeOf[plan.sheet]
    const sentence = `Row ${before.row.line} is about the same ${one} already.`
    return [{ field: columns[0]?.key ?? '', sentence }]
  }
}

const identityOf = ({ sheet, record, cells }: RowPlan): string =>
  record === null ? `${sheet} ${keyIn(cells, knownBy[sheet])}` : `${sheet} ${record.id}`

/** For each row the first of the file that is about the same record. */
function* firstRows(plans: readonly RowPlan[]): Generator<undefined, ReadonlyMap<RowPlan, RowPlan>> {
  const known = new Map<string, RowPlan>()
  const first = new Map<RowPlan, RowPlan>()
  for (const plan of plans) {
    yield
    const identity = identityOf(plan)
    const before = known.get(identity) ?? plan
    known.set(identity, before)
    first.set(plan, before)
  }
  return first
}

/** What stays, and whose it is. */
function checkWhole({ sheet, record, differences }: RowPlan): FieldProblem[] {
  const { columns } = shapeOf[sheet]
  if (record === null) return []
  if (record.locked !== undefined) return [{ field: differences[0]?.key ?? '', sentence: record.locked }]
  return differences.flatMap(({ key }) => {
    const fixed = columns.find((column) => column.key === key)?.fixed
    return fixed === undefined ? [] : [{ field: key, sentence: fixed }]
  })
}

type Check = (plan: RowPlan, after: After, state: SetUpState) => FieldProblem[]

const checkOf: Readonly<Record<SheetKey, Check>> = {
  partnership: checkPartnership,
  terms: checkTerm,
  agencies: checkAgency,
  sharing: checkSharing,
  goals: checkGoal,
  people: (plan, _after, { today }) => checkSeat(plan, today),
  boards: checkBoard,
  'board-members': checkBoardMember,
  indicators: (plan, after, { catalogue }) => checkIndicator(plan, { catalogue, after }),
  lines: checkLine,
  accountability: checkAccountability,
  targets: checkTarget,
  'due-days': checkSchedule,
}

function asksReason(plan: RowPlan): boolean {
  const { sheet, record } = plan
  if (!willWrite(plan) || record === null) return false
  return (
    sheet === 'goals' ||
    (sheet === 'indicators' && isReworded(plan, record.cells)) ||
    (sheet === 'targets' && textIn(record.cells, 'state') === 'Proposed')
  )
}

function missingOf(
  { sheets }: SetUpFile,
  plans: readonly RowPlan[],
  state: SetUpState,
): Comparison['missing'] {
  const named = new Set([...plans.map(({ record }) => record?.id), ...plans.map(({ row }) => row.id)])
  return sheetKeys
    .filter((key) => sheets.some((sheet) => sheet.key === key))
    .flatMap((sheet) =>
      state.records[sheet]
        .filter(({ id }) => !named.has(id))
        .map(({ id, cells }) => ({ sheet, id, name: nameOfRow(sheet, cells) })),
    )
}
