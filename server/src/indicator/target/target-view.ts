import type { TargetRow } from '@roundtable/db/queries/target.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { targetText } from '@roundtable/shared/reading/status.ts'
import type { IndicatorRow } from '../access/require-indicator.ts'

export function targetView(target: TargetRow, { frequency, polarity, unit }: IndicatorRow) {
  return {
    ...target,
    fromLabel: periodLabel(frequency, target.fromPeriod),
    text: targetText(target, polarity, unit) ?? '',
  }
}

/** Those the board agreed, in the order in which they count. */
export const agreedTargets = (targets: readonly TargetRow[]): TargetRow[] =>
  targets.filter((target) => target.state === 'agreed').sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

const keyOf = ({ fromPeriod, agreedAt, id }: TargetRow): string => `${fromPeriod} ${agreedAt ?? ''} ${id}`
