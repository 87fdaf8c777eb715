import { type Frequency, monthNames, periodLabel, periodOf, yearAndMonthOf } from '../base/period.ts'
import type { Signal, Status } from '../reading/reading-words.ts'

/** What young people and carers read instead of the words of targets and charts: one idea, 15 words at most. */
const statusWords: Record<Status, string> = {
  'on-target': 'This is where we want to be.',
  'within-tolerance': 'This is nearly where we want to be.',
  'off-target': 'This is not where we want to be yet.',
  'no-target': 'We have not said where we want to be.',
  'no-figure': 'We have no number to show.',
  'not-judged': 'This number is neither good nor bad.',
}
export const plainStatus = (status: Status): string => statusWords[status]

const signalWords: Record<Signal, string> = {
  improving: 'It is getting better.',
  worsening: 'It is getting worse.',
  'special-neutral': 'It has changed.',
  'no-real-change': 'It is about the same as before.',
  'not-enough-data': 'It is too soon to say if it is changing.',
}
export const plainSignal = (signal: Signal): string => signalWords[signal]

/** "≥ 60%" is "60% or more". */
export function plainBound(text: string): string {
  const [sign, ...rest] = text.split(' ')
  const bound = rest.join(' ')
  if (sign === '≥') return `${bound} or more`
  if (sign === '≤') return `${bound} or less`
  return `between ${text.replace('–', ' and ')}`
}

export const plainTarget = (text: string | null): string | null =>
  text === null ? null : `We want ${plainBound(text)}.`

type Latest = { value: string | null; text: string; symbol: string | null } | null

/** The number itself, or why there is none. */
export function plainFigure(latest: Latest): string {
  if (latest === null) return 'No number yet'
  if (latest.value !== null) return latest.text
  return latest.symbol === 'c' ? 'Hidden, so that nobody can be recognised' : 'No number'
}

/** "July to September 2026" for what boards call Q2 2026/27. */
export function plainPeriod(frequency: Frequency, periodStart: string): string {
  if (frequency !== 'quarterly' && frequency !== 'half-yearly') return periodLabel(frequency, periodStart)
  const { start, end } = periodOf(frequency, periodStart)
  const [[firstYear, first], [year, last]] = [yearAndMonthOf(start), yearAndMonthOf(end)]
  const since = `${monthNames[first - 1]}${firstYear === year ? '' : ` ${firstYear}`}`
  return `${since} to ${monthNames[last - 1]} ${year}`
}

type Counted = { improving: number; worsening: number }

/** What matters on the first page. */
export function plainHeadline({ improving, worsening }: Counted): string {
  if (improving === 0 && worsening === 0) return 'Nothing has really changed'
  if (improving === 0) return `${things(worsening)} getting worse`
  if (worsening === 0) return `${things(improving)} getting better`
  return `${things(improving)} getting better, ${worsening} getting worse`
}

const things = (count: number): string => (count === 1 ? '1 thing is' : `${count} things are`)

const howOften: Record<Frequency, string> = {
  monthly: 'every month',
  quarterly: 'four times a year',
  termly: 'every school term',
  'half-yearly': 'twice a year',
  annual: 'once a year',
}
/** "Northmere Council counts it every month." */
export const plainCounting = (agencyName: string, frequency: Frequency): string =>
  `${agencyName} counts it ${howOften[frequency]}.`
