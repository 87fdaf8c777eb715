import type { Assurance, Direction, Signal, Status } from '@roundtable/shared/reading/reading-words.ts'

/** How an indicator reads in a view, decided beforehand; it counts as long as the indicator is not due. */
export type IndicatorReadingTable = {
  partnershipId: string
  /** For whom, by which rules and by which code. */
  view: string
  indicatorId: string
  status: Status
  direction: Direction
  signal: Signal
  assurance: Assurance
  /** The newest figure as this audience is told it: its number, or the symbol that stands for it. */
  latestValue: string | null
  latestSymbol: string | null
}

/** The database writes it: of what something was written since its reading was stored. */
export type ReadingDueTable = {
  partnershipId: string
  indicatorId: string
  /** Of one statement, where several write at a time. */
  batch: string
  marks: number
}

/** A view readings are stored by. */
export type ReadingViewTable = {
  partnershipId: string
  view: string
  /** Of the process that stores them. */
  code: string
  usedDay: string
}
