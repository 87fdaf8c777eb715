import { localClock, localDay } from '@roundtable/shared/base/local-time.ts'
import { shortDay } from '@roundtable/shared/base/period.ts'

export { dayOf, formatMoment } from '@roundtable/shared/base/local-time.ts'
export { formatDay, shortDay } from '@roundtable/shared/base/period.ts'

/** "1,204". Written without the browser's own formats, which take a page's time to be made. */
const grouped = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** "1 indicator", "1,204 indicators"; a whole number. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`
}

/** What a filter left, and of how many: "16 of 68 indicators"; "68 indicators" where it left all. */
export const countedOf = (shown: number, all: number, one: string, many = `${one}s`): string =>
  shown === all ? counted(all, one, many) : `${grouped(shown)} of ${counted(all, one, many)}`

/** "14:05" of today, "27 Nov 2026, 14:05" of another day. */
export const clockOf = (moment: string, now = new Date().toISOString()): string =>
  localDay(moment) === localDay(now)
    ? localClock(moment)
    : `${shortDay(localDay(moment))}, ${localClock(moment)}`

export const shortDayOf = (moment: string): string => shortDay(localDay(moment))

/** "Police", "Police and schools", "Police, schools and council". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A sign and its number stay on one line: "≥ 95%". */
export const onOneLine = (text: string): string => text.replaceAll(/([≥≤]) (?=\d)/g, '$1\u00a0')
