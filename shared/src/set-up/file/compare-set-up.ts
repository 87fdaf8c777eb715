import type { FieldProblem } from '../../base/errors.ts'
import { type SheetKey, sheetKeys, textIn } from '../sheet/columns.ts'
import { sumOf } from '../sheet/row-mark.ts'
import type { SetUpState } from '../sheet/set-up-state.ts'
import { shapeOf } from '../sheet/sheets.ts'
import { checkIndicator, isReworded } from './check-indicator.ts'
import { type After, checkAccountability, checkLine, checkSchedule, checkTarget } from './check-lines.ts'
import { checkAgency, checkGoal, checkPartnership, checkSeat } from './check-who.ts'
import { keyOfRow } from './find-record.ts'
import { planRows } from './plan-rows.ts'
import type { FileProblem, SetUpFile } from './read-set-up-file.ts'
import { nameOfRow } from './row-name.ts'
import { type RowAfter, type RowPlan, willWrite } from './row-plan.ts'
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

/** What a file asks for beside how the partnership stands; nothing is ended by what it leaves out. */
export function compareSetUp(file: SetUpFile, state: SetUpState): Comparison {
  const planned = planRows(file.sheets, state)
  const after = afterOf(planned.plans, state)
  const problems = [...file.problems, ...planned.problems]
  const told = new Set(problems.map(({ sheet, line }) => `${sheet} ${line}`))
  const plans = planned.plans.map((plan): RowPlan => {
    const sentence = willWrite(plan) ? whyLater(plan, after) : null
    return sentence === null ? plan : { ...plan, kind: 'later', sentence }
  })
  for (const plan of plans) {
    const { sheet, row } = plan
    if (!willWrite(plan) || told.has(`${sheet} ${row.line}`)) continue
    const letters = file.sheets.find(({ key }) => key === sheet)?.letters ?? {}
    const { name, columns } = shapeOf[sheet]
    for (const { field, sentence } of [...checkWhole(plan, plans), ...checkRow(plan, after, state)]) {
      const column = columns.find(({ key }) => key === field)?.heading ?? null
      const place = `${name}!${letters[field] ?? 'A'}${row.line}`
      problems.push({ sheet, line: row.line, column, place, sentence })
    }
  }
  return {
    plans,
    problems,
    missing: missingOf(file, plans, state),
    asksReason: plans.some(asksReason),
    sum: sumOf(
      JSON.stringify(
        plans
          .filter(willWrite)
          .map(({ sheet, kind, cells, differences }) => [sheet, kind, cells, differences]),
      ),
    ),
  }
}

function afterOf(plans: readonly RowPlan[], state: SetUpState): After {
  const of = (sheet: SheetKey): RowAfter[] => {
    const own = plans.filter((plan) => plan.sheet === sheet && plan.kind !== 'later')
    const named = new Set(own.map(({ record }) => record?.id))
    const others = state.records[sheet].filter(({ id }) => !named.has(id))
    return [
      ...others.map((record) => ({ cells: record.cells, plan: null, record })),
      ...own.map((plan) => ({ cells: plan.cells, plan, record: plan.record })),
    ]
  }
  return {
    partnership: of('partnership'),
    agencies: of('agencies'),
    goals: of('goals'),
    people: of('people'),
    indicators: of('indicators'),
    lines: of('lines'),
    accountability: of('accountability'),
    targets: of('targets'),
    'due-days': of('due-days'),
  }
}

/** What stays, whose it is, and that no two rows are about one record. */
function checkWhole(
  { sheet, record, row, cells, differences }: RowPlan,
  plans: readonly RowPlan[],
): FieldProblem[] {
  const { columns, one } = shapeOf[sheet]
  const [first] = columns
  const before = plans.find(
    (each) =>
      each.sheet === sheet &&
      each.row.line < row.line &&
      (record === null
        ? each.record === null && keyOfRow(sheet, each.cells) === keyOfRow(sheet, cells)
        : each.record === record),
  )
  const at = first?.key ?? ''
  if (before !== undefined)
    return [{ field: at, sentence: `Line ${before.row.line} is about the same ${one} already.` }]
  if (record === null) return []
  if (record.locked !== undefined) return [{ field: differences[0]?.key ?? at, sentence: record.locked }]
  return differences.flatMap(({ key }) => {
    const fixed = columns.find((column) => column.key === key)?.fixed
    return fixed === undefined ? [] : [{ field: key, sentence: fixed }]
  })
}

function checkRow(plan: RowPlan, after: After, state: SetUpState): FieldProblem[] {
  const { sheet } = plan
  if (sheet === 'partnership') return checkPartnership(plan)
  if (sheet === 'agencies') return checkAgency(plan, after.agencies)
  if (sheet === 'goals') return checkGoal(plan)
  if (sheet === 'people') return checkSeat(plan, state.today)
  if (sheet === 'indicators') return checkIndicator(plan, state)
  if (sheet === 'lines') return checkLine(plan, after)
  if (sheet === 'accountability') return checkAccountability(plan, after)
  return sheet === 'targets' ? checkTarget(plan, after) : checkSchedule(plan, after)
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
