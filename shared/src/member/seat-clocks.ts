import { addDays } from '../base/period.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { SeatRecord } from './seat-record.ts'

/** A seat with a last day ends by itself the day after. */
export const lastDayClock: Clock<SeatRecord, 'end'> = {
  runsIn: ['invited', 'vouched', 'seated', 'confirmed'],
  runsOut: { on: ({ untilDay }) => (untilDay === null ? null : addDays(untilDay, 1)) },
  into: 'end',
}
