import { minutesOf } from './meeting-form.ts'

const two = (n: number): string => String(n).padStart(2, '0')
const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

/** When each item begins, in order, from the start of the meeting: "14:00", "14:10" …; and when the last one ends. */
export function runningTimes(
  startsAt: string,
  minutes: readonly number[],
): { starts: string[]; ends: string; total: number } {
  let at = minutesOf(startsAt)
  const starts = minutes.map((allotted) => {
    const start = clockOf(at)
    at += allotted
    return start
  })
  return { starts, ends: clockOf(at), total: minutes.reduce((sum, each) => sum + each, 0) }
}

/** By how many minutes the items are longer than the meeting; negative where time is left. */
export const minutesOver = (
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  total: number,
): number => total - (minutesOf(endsAt) - minutesOf(startsAt))
