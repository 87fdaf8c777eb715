import { localDay } from '@roundtable/shared/base/local-time.ts'

export { dayOf, formatMoment } from '@roundtable/shared/base/local-time.ts'
export { formatDay } from '@roundtable/shared/base/period.ts'

const count = new Intl.NumberFormat('en-GB')

/** "1 indicator", "1,204 indicators". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count.format(n)} ${n === 1 ? one : many}`
}

/** What a filter left, and of how many: "16 of 68 indicators"; "68 indicators" where it left all. */
export const countedOf = (shown: number, all: number, one: string, many = `${one}s`): string =>
  shown === all ? counted(all, one, many) : `${count.format(shown)} of ${counted(all, one, many)}`

const short = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** The same where there is little room: "23 Nov 2026". */
export const shortDay = (day: string): string => short.format(new Date(`${day}T00:00:00Z`))
export const shortDayOf = (moment: string): string => shortDay(localDay(moment))

/** "Police", "Police and schools", "Police, schools and council". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A sign and its number stay on one line: "≥ 95%". */
export const onOneLine = (text: string): string => text.replaceAll(/([≥≤]) (?=\d)/g, '$1\u00a0')
