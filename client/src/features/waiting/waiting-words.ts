import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { counted, formatDay } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

export type Waiting = Outputs['me']['waiting']['items'][number]

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** "Two things", as a sentence begins. */
const things = (count: number): string => {
  const word = small[count]
  return word === undefined ? counted(count, 'thing') : `${word} ${count === 1 ? 'thing' : 'things'}`
}
const number = (count: number): string => (small[count] ?? `${count}`).toLowerCase()

/** The worst first: "Two things are late. Three more wait this week." */
export function waitingTitle(items: readonly Waiting[]): string {
  const count = (group: Waiting['group']) => items.filter((item) => item.group === group).length
  const [late, soon] = [count('late'), count('this-week')]
  if (items.length === 0) return 'Nothing waits for you'
  const wait = (n: number) => (n === 1 ? 'waits' : 'wait')
  if (late > 0) {
    const first = `${things(late)} ${late === 1 ? 'is' : 'are'} late`
    const next = soon > 0 ? soon : items.length - late
    if (next === 0) return first
    const more = `${number(next)} more ${wait(next)} for you${soon > 0 ? ' this week' : ''}`
    return `${first}, and ${more}`
  }
  if (soon > 0) return `${things(soon)} ${wait(soon)} for you this week`
  return `${things(items.length)} ${wait(items.length)} for you, and none is late`
}

const inWords = (how: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...how })
  return (day: string): string => format.format(new Date(`${day}T00:00:00Z`)).replace(',', '')
}
const weekday = inWords({ weekday: 'long' })
const dayInWeek = inWords({ weekday: 'short', day: 'numeric', month: 'long' })
const shortDay = inWords({ weekday: 'short', day: 'numeric' })
const monthAndYear = inWords({ month: 'long', year: 'numeric' })

/** When, in a word and then in full: "5 days late" and "due Wed 18 November". */
export function whenWords(item: Waiting, today: string): { first: string; small: string } {
  const { group, dueOn, daysLate, since } = item
  if (dueOn === null) {
    return since === null
      ? { first: 'No day', small: '' }
      : { first: 'Since', small: formatDay(localDay(since)) }
  }
  if (group === 'late') return { first: `${counted(daysLate, 'day')} late`, small: `due ${dayInWeek(dueOn)}` }
  if (group === 'later' || group === 'before-board')
    return { first: shortDay(dueOn), small: monthAndYear(dueOn) }
  if (dueOn < today) return { first: 'Due day over', small: `was due ${dayInWeek(dueOn)}` }
  const near = dueOn === today ? 'Today' : dueOn === addDays(today, 1) ? 'Tomorrow' : null
  return { first: near ?? weekday(dueOn), small: dayInWeek(dueOn) }
}
