import type { Change } from '@roundtable/shared/change/change.ts'
import type { Rankable } from '@roundtable/shared/change/change-rank.ts'
import type { IndicatorReading } from '../scorecard/read-indicators.ts'

/** Readings at one end of the span, by the code of the indicator. */
export type Readings = ReadonlyMap<string, IndicatorReading>

/** A change before it has its place in the list. */
export type FoundChange = Omit<Change, 'band' | 'because'> & Rankable

/** What a change has that is no reading; a goal is of the scorecard as such. */
export const factsOf = (reading: IndicatorReading | undefined, isGoal = false) => ({
  wasStatus: null,
  isStatus: null,
  wasSignal: null,
  isSignal: null,
  isHeadline: isGoal || reading?.indicator.headline === 1,
  isInForce: false,
  isUnanswered: false,
})
