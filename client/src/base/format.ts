import { formatDay } from '@roundtable/shared/base/period.ts'

export { formatDay, formatMoment } from '@roundtable/shared/base/period.ts'

const count = new Intl.NumberFormat('en-GB')

/** "1 indicator", "1,204 indicators". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count.format(n)} ${n === 1 ? one : many}`
}

/** The day of a moment or a day: "23 November 2026". */
export const dayOf = (moment: string): string => formatDay(moment.slice(0, 10))

/** "Police", "Police and schools", "Police, schools and council". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
