import { localDay } from '../base/local-time.ts'
import { addDays, monthNames, yearAndMonthOf } from '../base/period.ts'
import type { AgencyPledge } from '../pledge/agency-pledge.ts'

export const upkeepKinds = ['returns', 'commentary', 'pledges', 'reviews', 'actions'] as const
export type UpkeepKind = (typeof upkeepKinds)[number]

/** So many of so many, and what they are; never one number over all of them. */
export type UpkeepCount = { kind: UpkeepKind; done: number; of: number; restsOn: string }

const words: Record<UpkeepKind, string> = {
  returns: 'Returns in time',
  commentary: 'Commentary given',
  pledges: 'Pledges answered',
  reviews: 'Pledges reviewed',
  actions: 'Actions done',
}
export const upkeepWord = (kind: UpkeepKind): string => words[kind]

/** Due days of the last half year count. */
export const upkeepDays = 183

export type ReturnDue = {
  dueOn: string
  graceDays: number
  /** When it was first submitted; null where it never was. */
  submittedAt: string | null
}

const monthOf = (day: string): string => {
  const [year, month] = yearAndMonthOf(day)
  return `${monthNames[month - 1]} ${year}`
}

/** "April to September 2026", "October 2026 to March 2027", "May 2026": the months in which the days lie. */
export function monthsText(days: readonly string[]): string {
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const [from, to] = [monthOf(first), monthOf(last)]
  if (from === to) return to
  return first.slice(0, 4) === last.slice(0, 4) ? `${from.split(' ')[0]} to ${to}` : `${from} to ${to}`
}

/** Returns whose last day for being in time has passed, and those that were handed in by then. */
export function returnsInTime(returns: readonly ReturnDue[], today: string): UpkeepCount {
  const last = ({ dueOn, graceDays }: ReturnDue) => addDays(dueOn, graceDays)
  const over = returns.filter((each) => last(each) < today)
  const done = over.filter((each) => each.submittedAt !== null && localDay(each.submittedAt) <= last(each))
  const due = monthsText(over.map(({ dueOn }) => dueOn))
  return { kind: 'returns', done: done.length, of: over.length, restsOn: due === '' ? '' : `due ${due}` }
}

export function commentaryGiven(given: readonly boolean[]): UpkeepCount {
  const restsOn = 'latest figures that are off target'
  return { kind: 'commentary', done: given.filter(Boolean).length, of: given.length, restsOn }
}

type PledgeNow = { state: AgencyPledge; reviewOn: string | null }

/** A no with its reason is an answer; a review is kept where its day has not passed. */
export function pledgesUpheld(pledges: readonly PledgeNow[], today: string): UpkeepCount[] {
  const answered = pledges.filter(({ state }) => state === 'signed' || state === 'declined')
  const reviewed = pledges.filter(({ state, reviewOn }) => state === 'signed' && reviewOn !== null)
  const current = reviewed.filter(({ reviewOn }) => (reviewOn ?? '') >= today)
  return [
    { kind: 'pledges', done: answered.length, of: pledges.length, restsOn: 'goals, signed or declined' },
    {
      ...{ kind: 'reviews', done: current.length, of: reviewed.length },
      restsOn: 'signed pledges with a day of review',
    },
  ]
}

/** Done by the word of its agency; verified by another. */
type ActionDue = { dueOn: string; isDone: boolean; isVerified: boolean }

/** Actions whose day has passed in the last half year, and those that are done by now, with how many of them nobody of another agency has verified; cancelled ones are left out. */
export function actionsDone(actions: readonly ActionDue[], today: string): UpkeepCount {
  const over = actions.filter(({ dueOn }) => dueOn < today && dueOn >= addDays(today, -upkeepDays))
  const due = monthsText(over.map(({ dueOn }) => dueOn))
  const done = over.filter(({ isDone }) => isDone)
  const unseen = done.filter(({ isVerified }) => !isVerified).length
  const but = unseen === 0 ? '' : `, ${unseen} of those done not verified yet`
  return {
    kind: 'actions',
    done: done.length,
    of: over.length,
    restsOn: due === '' ? '' : `due ${due}${but}`,
  }
}

/** "5 of 6 due April to September 2026"; null where nothing was asked. */
export const upkeepText = ({ done, of, restsOn }: UpkeepCount): string | null =>
  of === 0 ? null : `${done} of ${of} ${restsOn}`
