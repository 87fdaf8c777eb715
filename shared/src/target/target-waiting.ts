import { periodLabel } from '../base/period.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { isOwnWork } from '../rights/actor.ts'
import { targetText } from './target.ts'
import type { TargetRecord } from './target-record.ts'
import { agreeTargets } from './target-rights.ts'

/** Nobody agrees what they proposed. */
export const targetWaits: readonly Wait<TargetRecord, 'agree'>[] = [
  { deed: 'agree', right: agreeTargets, only: (actor, { proposedBy }) => !isOwnWork(actor, [proposedBy]) },
]

export const targetWaitsWords = (record: TargetRecord): WaitingWords => ({
  title: `${record.indicatorCode} from ${periodLabel(record.frequency, record.fromPeriod)}: ${targetText(record, record.polarity, record.unit) ?? 'no target'}`,
  detail: `Target of ${record.indicatorName}. It counts once the board agrees it.`,
  waitsFor: null,
  verb: 'Agree or decline',
  dueOn: null,
})
