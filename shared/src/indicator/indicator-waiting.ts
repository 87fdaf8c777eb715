import type { Wait } from '../lifecycle/waiting.ts'
import { isOwnWork } from '../rights/actor.ts'
import type { IndicatorRecord } from './indicator-record.ts'
import { agreeIndicators } from './indicator-rights.ts'

/** Nobody agrees an indicator they drafted. */
export const indicatorWaits: readonly Wait<IndicatorRecord, 'agree'>[] = [
  { deed: 'agree', right: agreeIndicators, only: (actor, { writtenBy }) => !isOwnWork(actor, writtenBy) },
]

export const indicatorWaitsSentence = ({ name, code }: IndicatorRecord): string =>
  `The draft of ${name} (${code}) waits for the board to agree it.`
