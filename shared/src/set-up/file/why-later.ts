import { goalStateWord } from '../../goal/goal-lifecycle.ts'
import { indicatorStateWord } from '../../indicator/indicator-lifecycle.ts'
import { textIn } from '../sheet/columns.ts'
import { type After, indicatorOf } from './after-file.ts'
import type { RowPlan } from './row-plan.ts'

/** Why a row waits until the board has agreed what it names; null where it does not. */
export function whyLater({ sheet, cells }: RowPlan, after: After): string | null {
  if (sheet === 'due-days') {
    const of = indicatorOf(textIn(cells, 'indicator'), after)
    return of === undefined || textIn(of, 'state') === indicatorStateWord('live')
      ? null
      : 'Due days are set once the board has agreed the indicator: upload the file again then.'
  }
  const goals = sheet === 'people' ? textIn(cells, 'goals') : ''
  if (goals === '') return null
  const isAgreed = (code: string) =>
    after('goals', { called: code }, 'called').some(
      ({ record }) => textIn(record?.cells ?? {}, 'state') === goalStateWord('agreed'),
    )
  return goals.split(', ').every(isAgreed)
    ? null
    : 'An observer sees goals that the board has agreed: upload the file again then.'
}
