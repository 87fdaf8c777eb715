import { type Frequency, periodsBetween } from '@roundtable/shared/base/period.ts'

/** The first days of periods from so many years back to one ahead, the newest first. */
export function periodStarts(frequency: Frequency, today: string, yearsBack: number): string[] {
  const year = Number(today.slice(0, 4))
  const from = `${year - yearsBack}${today.slice(4)}`
  const periods = periodsBetween(frequency, from, `${year + 1}${today.slice(4)}`)
  return periods.map(({ start }) => start).reverse()
}
