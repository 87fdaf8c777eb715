import type { Frequency } from '../base/period.ts'
import type { ReturnState } from '../return/return-lifecycle.ts'
import { returnName } from '../return/return-name.ts'

/** A return of a period that a file has figures for, and how many of them. */
export type PastReturn = {
  id: string
  agencyName: string
  frequency: Frequency
  periodStart: string
  state: ReturnState
  figures: number
}

/**
 * Whether figures of a period belong into its return: while it is open, and afterwards where one stands already. What
 * a return left out can still come in from a file.
 */
export const belongsIntoReturn = (state: ReturnState, isPublished: boolean): boolean =>
  isPublished || (state !== 'published' && state !== 'closed')

/** Where the figures of such a period are entered or corrected. */
export const returnRoad = (of: Omit<PastReturn, 'id' | 'figures'>): string =>
  of.state === 'published' || of.state === 'closed'
    ? `Correct it in the ${returnName(of)}, which the partnership manager reopens with a reason.`
    : `Enter it in the ${returnName(of)}, which is open.`
