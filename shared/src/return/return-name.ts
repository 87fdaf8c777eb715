import { type Frequency, periodLabel } from '../base/period.ts'

/** "October 2026 return of Northmere Police" */
export const returnName = (owed: { frequency: Frequency; periodStart: string; agencyName: string }): string =>
  `${periodLabel(owed.frequency, owed.periodStart)} return of ${owed.agencyName}`
