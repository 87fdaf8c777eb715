import { type Cells, type SheetKey, textIn } from '../sheet/columns.ts'
import type { SetUpRecord, SetUpState } from '../sheet/set-up-state.ts'
import { type Lookup, lookupIn } from './lookup.ts'
import { calledBy, newName } from './names-in-file.ts'
import type { RowAfter, RowPlan } from './row-plan.ts'

/** What a sheet says once the file is taken over: the rows that agree with these cells under these columns. */
export type After = (sheet: SheetKey, ...asked: Parameters<Lookup<RowAfter>>) => readonly RowAfter[]

export function afterFile(plans: readonly RowPlan[], state: SetUpState): After {
  const lookups = new Map<SheetKey, Lookup<RowAfter>>()
  return (sheet, ...asked) => {
    const lookup = lookups.get(sheet) ?? lookupIn(rowsOf(sheet, plans, state))
    lookups.set(sheet, lookup)
    return lookup(...asked)
  }
}

function rowsOf(sheet: SheetKey, plans: readonly RowPlan[], state: SetUpState): RowAfter[] {
  const own = plans.filter((plan) => plan.sheet === sheet && plan.kind !== 'later')
  const named = new Set(own.map(({ record }) => record?.id))
  const others = state.records[sheet].filter(({ id }) => !named.has(id))
  return [
    ...others.map((record) => ({ cells: called(sheet, record.cells, record), plan: null, record })),
    ...own.map((plan) => ({ cells: called(sheet, plan.cells, plan.record), plan, record: plan.record })),
  ]
}

/** With the name by which other rows mean it. */
const called = (sheet: SheetKey, cells: Cells, record: SetUpRecord | null): Cells => {
  const named = textIn(record?.cells ?? cells, calledBy(sheet))
  return { ...cells, called: record === null ? newName(named) : named }
}

/** Cells of an indicator by its name here. */
export const indicatorOf = (name: string, after: After): Cells | undefined =>
  name === '' ? undefined : after('indicators', { called: name }, 'called')[0]?.cells
