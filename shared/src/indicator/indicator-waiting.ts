import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { isOwnWork } from '../rights/actor.ts'
import type { IndicatorRecord } from './indicator-record.ts'
import { agreeIndicators } from './indicator-rights.ts'

/** Nobody agrees an indicator they drafted. */
export const indicatorWaits: readonly Wait<IndicatorRecord, 'agree'>[] = [
  { deed: 'agree', right: agreeIndicators, only: (actor, { writtenBy }) => !isOwnWork(actor, writtenBy) },
]

export const indicatorWaitsWords = ({ name, code }: IndicatorRecord): WaitingWords => ({
  title: `${name} (${code})`,
  detail: 'A draft: it counts once the board agrees it.',
  waitsFor: null,
  verb: 'Agree or decline',
  dueOn: null,
})
