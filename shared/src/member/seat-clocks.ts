import { addDays } from '../base/period.ts'
import type { Role } from '../base/role.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { LifeRecord } from '../lifecycle/life-record.ts'
import type { SeatState } from './seat-lifecycle.ts'

/** A seat as its clock reads it. */
export type SeatRecord = LifeRecord<SeatState> & {
  agencyId: string
  agencyName: string
  personId: string
  personName: string
  role: Role
  untilDay: string | null
}

/** A seat with a last day ends by itself the day after. */
export const lastDayClock: Clock<SeatRecord, 'end'> = {
  runsIn: ['invited', 'seated'],
  runsOut: { on: ({ untilDay }) => (untilDay === null ? null : addDays(untilDay, 1)) },
  into: 'end',
}
