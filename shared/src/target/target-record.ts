import type { Frequency } from '../base/period.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Target } from './target.ts'
import type { TargetState } from './target-lifecycle.ts'

/** A target as its notices and "waiting for you" read it. */
export type TargetRecord = LifeRecord<TargetState> &
  Target & {
    proposedBy: string | null
    indicatorCode: string
    indicatorName: string
    unit: Unit
    polarity: Polarity
    frequency: Frequency
    fromPeriod: string
  }

export const targetPage = ({ indicatorCode }: TargetRecord): RecordPage => `/indicators/${indicatorCode}`
