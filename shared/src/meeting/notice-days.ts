import { addDays } from '../base/period.ts'
import { type Holidays, workingDayOnOrBefore, workingDaysUntil } from '../base/working-day.ts'

/** Clear working days: neither the day of the notice nor the day of the meeting counts. */
export const clearWorkingDays = (calledOn: string, day: string, holidays: Holidays): number =>
  day <= calledOn ? 0 : workingDaysUntil(calledOn, addDays(day, -1), holidays)

/** The last working day on which a meeting is called in time. */
export function lastDayToCall(day: string, noticeDays: number, holidays: Holidays): string {
  let called = workingDayOnOrBefore(addDays(day, -1), holidays)
  while (clearWorkingDays(called, day, holidays) < noticeDays) {
    called = workingDayOnOrBefore(addDays(called, -1), holidays)
  }
  return called
}
