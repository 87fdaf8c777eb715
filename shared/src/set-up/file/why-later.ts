import { textIn } from '../sheet/columns.ts'
import { type After, indicatorOf } from './check-lines.ts'
import type { RowPlan } from './row-plan.ts'

/** Why a row waits until the board has agreed what it names; null where it does not. */
export function whyLater({ sheet, cells }: RowPlan, after: After): string | null {
  if (sheet === 'due-days') {
    const of = indicatorOf(textIn(cells, 'indicator'), after)
    return of === undefined || textIn(of, 'state') === 'Live'
      ? null
      : 'Due days are set once the board has agreed the indicator: upload the file again then.'
  }
  const goals = sheet === 'people' ? textIn(cells, 'goals') : ''
  if (goals === '') return null
  const agreed = after.goals.filter(({ record }) => textIn(record?.cells ?? {}, 'state') === 'Agreed')
  return goals.split(', ').every((code) => agreed.some((goal) => textIn(goal.cells, 'code') === code))
    ? null
    : 'An observer sees goals that the board has agreed: upload the file again then.'
}
