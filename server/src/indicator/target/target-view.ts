import type { TargetRow } from '@roundtable/db/queries/target.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { targetText } from '@roundtable/shared/target/target.ts'
import type { IndicatorRow } from '../access/require-indicator.ts'

export function targetView(target: TargetRow, { frequency, polarity, unit }: IndicatorRow) {
  return {
    ...target,
    fromLabel: periodLabel(frequency, target.fromPeriod),
    text: targetText(target, polarity, unit) ?? '',
  }
}
