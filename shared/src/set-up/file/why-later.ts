import { indicatorStateWord } from '../../indicator/indicator-lifecycle.ts'
import { textIn } from '../sheet/columns.ts'
import { type After, indicatorOf } from './after-file.ts'
import { whyBoardWaits, whyMemberWaits } from './check-board.ts'
import { whySharingWaits } from './check-sharing.ts'
import { whySeatWaits } from './check-who.ts'
import type { RowPlan } from './row-plan.ts'

/** Why a row waits until what it names is there or agreed; null where it does not. */
export function whyLater(plan: RowPlan, after: After): string | null {
  const { sheet, cells } = plan
  if (sheet === 'boards') return whyBoardWaits(plan, after)
  if (sheet === 'sharing') return whySharingWaits(plan)
  if (sheet === 'board-members') return whyMemberWaits(plan, after)
  if (sheet === 'due-days') {
    const of = indicatorOf(textIn(cells, 'indicator'), after)
    return of === undefined || textIn(of, 'state') === indicatorStateWord('live')
      ? null
      : 'Due days are set once the board has agreed the indicator: upload the file again then.'
  }
  return sheet === 'people' ? whySeatWaits(cells, after) : null
}
