import { isDay } from '@roundtable/shared/base/period.ts'

type Chosen = { day: string; time: string; now: string }

/** The moment a day and a time name, as it stands in an address, or what is wrong with them in words. */
export function chosenMoment({ day, time, now }: Chosen): { moment: string; problem: string | null } {
  if (!isDay(day)) return { moment: '', problem: 'Choose a day.' }
  if (!/^\d{2}:\d{2}(:\d{2})?$/.test(time)) return { moment: '', problem: 'Choose a time, such as 09:00.' }
  const moment = `${day}T${time.slice(0, 5)}:00Z`
  const isAhead = new Date(moment).toISOString() > now
  return { moment, problem: isAhead ? 'This moment has not come yet: choose one that has passed.' : null }
}
