import { formatDay } from '../base/period.ts'
import { reminderDay } from '../base/working-day.ts'
import { seePublishedFigures } from '../figure/figure-rights.ts'
import { isOpenTo } from '../lifecycle/lifecycle.ts'
import { type ReturnState, returnLifecycle } from '../return/return-lifecycle.ts'
import {
  approveReturns,
  enterReturns,
  isExpectedToEnter,
  mayApproveEntries,
  seeReturns,
} from '../return/return-rights.ts'
import { isLate } from '../return/return-rules.ts'
import type { Actor } from '../rights/actor.ts'
import { goalsGrantedTo } from '../rights/audience.ts'

export const noticeKinds = [
  'return-opened',
  'return-due',
  'return-late',
  'return-sent-back',
  'return-waiting',
  'return-reopened',
  'return-reminded',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** By mail at once, gathered in a mail each week, or shown in the app and nowhere else. */
export const noticeChannels = ['at-once', 'weekly', 'app'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

const kindWords: Record<NoticeKind, string> = {
  'return-opened': 'A return has opened',
  'return-due': 'A return is due soon',
  'return-late': 'A return is late',
  'return-sent-back': 'A return was sent back to you',
  'return-waiting': 'A return waits for your approval',
  'return-reopened': 'A closed period was reopened',
  'return-reminded': 'The manager reminds you of a return',
}
export const noticeKindWord = (kind: NoticeKind): string => kindWords[kind]

const channelWords: Record<NoticeChannel, string> = {
  'at-once': 'By e-mail at once',
  weekly: 'In one e-mail a week',
  app: 'Only in the app',
}
export const noticeChannelWord = (channel: NoticeChannel): string => channelWords[channel]

/** What holds until a person chooses otherwise: only what asks for nothing yet can wait for Monday. */
export const usualChannel = (kind: NoticeKind): NoticeChannel =>
  kind === 'return-opened' ? 'weekly' : 'at-once'

export type NoticeFacts = {
  kind: NoticeKind
  periodLabel: string
  agencyName: string
  dueOn: string
  /** Who did what it tells; null where it came with time. */
  by: string | null
}

/** A title and a sentence in plain words: never a figure, never what somebody typed. */
export function noticeText(facts: NoticeFacts): { title: string; sentence: string } {
  const { kind, periodLabel, agencyName, dueOn, by } = facts
  const name = `${periodLabel} return of ${agencyName}`
  const due = formatDay(dueOn)
  const someone = by ?? 'Somebody'
  switch (kind) {
    case 'return-opened':
      return { title: `Open: ${name}`, sentence: `The ${name} is open. It is due on ${due}.` }
    case 'return-due':
      return { title: `Due on ${due}: ${name}`, sentence: `The ${name} is due on ${due}.` }
    case 'return-late':
      return { title: `Late: ${name}`, sentence: `The ${name} is late. It was due on ${due}.` }
    case 'return-sent-back':
      return {
        title: `Sent back: ${name}`,
        sentence: `${someone} sent back the ${name}. The reason stands on the return.`,
      }
    case 'return-waiting':
      return {
        title: `Waits for your approval: ${name}`,
        sentence: `The ${name} waits for your approval. ${someone} submitted it.`,
      }
    case 'return-reminded':
      return {
        title: `Reminder: ${name}`,
        sentence: `${someone} reminds you of the ${name}. Its due day is ${due}.`,
      }
    case 'return-reopened':
      return {
        title: `Reopened: ${name}`,
        sentence: `${someone} reopened the ${name}. What is published stands until a corrected return is approved; you may have used it.`,
      }
  }
}

/** What a person may be told of now: at reading and at sending alike. */
export type NoticeScope = {
  /** Agencies whose returns the person sees. */
  returns: 'all' | string[]
  /** Agencies whose returns the person approves. */
  approvals: 'all' | string[]
  /** Whether the person sees published figures. */
  figures: boolean
}

export function noticeScopeOf(actor: Actor): NoticeScope {
  return {
    returns: seeReturns.scope(actor),
    approvals: approveReturns.scope(actor),
    figures: !actor.readOnly && seePublishedFigures.may(actor),
  }
}

const isIn = (scope: 'all' | string[], agencyId: string): boolean =>
  scope === 'all' || scope.includes(agencyId)
export const seesReturnsOf = ({ returns }: NoticeScope, agencyId: string): boolean => isIn(returns, agencyId)

export function isForReader(scope: NoticeScope, { kind, agencyId }: { kind: NoticeKind; agencyId: string }) {
  if (kind === 'return-reopened') return scope.figures
  if (kind === 'return-waiting') return isIn(scope.approvals, agencyId)
  return seesReturnsOf(scope, agencyId)
}

export type ReturnToTell = {
  id: string
  agencyId: string
  state: ReturnState
  dueOn: string
  graceDays: number
  openedAt: string
  submittedAt: string | null
  submittedBy: string | null
  publishedAt: string | null
  remarkBy: string | null
  remarkAt: string | null
}

export type OwedNotice = {
  personId: string
  kind: NoticeKind
  dedupeKey: string
  eventAt: string
  byPersonId: string | null
}

type Told = { kind: NoticeKind; eventAt: string; byPersonId: string | null; to: readonly Actor[] }

const owedOf = (owed: { id: string }, { kind, eventAt, byPersonId, to }: Told): OwedNotice[] =>
  to.map(({ personId }) => ({
    personId,
    kind,
    dedupeKey: `${kind}:${owed.id}:${eventAt}`,
    eventAt,
    byPersonId,
  }))

/**
 * What a return as it stands asks to be told to whom, whether it was told already or not. `people` is everybody
 * with a seat in the partnership today, `holidays` the bank holidays as ISO days.
 */
export function noticesOf(
  owed: ReturnToTell,
  about: {
    people: readonly Actor[]
    enteredBy: readonly string[]
    today: string
    holidays: ReadonlySet<string>
  },
): OwedNotice[] {
  const { people, enteredBy, today, holidays } = about
  const { agencyId, state, dueOn, publishedAt } = owed
  const staff = people.filter((one) => isExpectedToEnter(one, agencyId))
  const told: Told[] = []
  if (state === 'submitted' && owed.submittedAt !== null) {
    const to = people.filter((one) => mayApproveEntries(one, agencyId, enteredBy))
    told.push({ kind: 'return-waiting', eventAt: owed.submittedAt, byPersonId: owed.submittedBy, to })
  }
  if (state === 'sent-back' && owed.remarkAt !== null) {
    const concerned = people.filter(
      (one) =>
        enterReturns.may(one, agencyId) &&
        (enteredBy.includes(one.personId) || one.personId === owed.submittedBy) &&
        one.personId !== owed.remarkBy,
    )
    const to = concerned.length > 0 ? concerned : staff
    told.push({ kind: 'return-sent-back', eventAt: owed.remarkAt, byPersonId: owed.remarkBy, to })
  }
  if (isLate(owed, today)) {
    const seeing = people.filter((one) => seeReturns.scope(one) === 'all')
    const to = [...new Set([...staff, ...seeing])]
    told.push({ kind: 'return-late', eventAt: dueOn, byPersonId: null, to })
  } else if (isOpenTo(returnLifecycle, 'save', state) && publishedAt === null && today <= dueOn) {
    const soon = today >= reminderDay(dueOn, holidays)
    const kind = soon ? 'return-due' : 'return-opened'
    told.push({ kind, eventAt: soon ? dueOn : owed.openedAt, byPersonId: null, to: staff })
  }
  return told.flatMap((each) => owedOf(owed, each))
}

/** Whose turn it is: those who approve what was submitted, otherwise those who enter. Once a day at most. */
export function noticesOfReminder(
  owed: { id: string; agencyId: string; state: ReturnState },
  about: { people: readonly Actor[]; enteredBy: readonly string[]; by: string; at: string },
): OwedNotice[] {
  const { people, enteredBy, by, at } = about
  const { agencyId } = owed
  const to = people.filter((one) =>
    owed.state === 'submitted'
      ? mayApproveEntries(one, agencyId, enteredBy)
      : isExpectedToEnter(one, agencyId),
  )
  return to
    .filter(({ personId }) => personId !== by)
    .map(({ personId }) => ({
      personId,
      kind: 'return-reminded',
      dedupeKey: `return-reminded:${owed.id}:${at.slice(0, 10)}`,
      eventAt: at,
      byPersonId: by,
    }))
}

/** Reopening is told to everyone who may have read the figures, except the one who did it. */
export function noticesOfReopening(
  owed: { id: string; agencyId: string },
  about: { people: readonly Actor[]; goalIds: readonly string[]; by: string; at: string },
): OwedNotice[] {
  const { people, goalIds, by, at } = about
  const to = people.filter((one) => {
    if (one.personId === by || one.readOnly || !seePublishedFigures.may(one)) return false
    const granted = goalsGrantedTo(one)
    return granted === null || goalIds.some((id) => granted.includes(id))
  })
  return owedOf(owed, { kind: 'return-reopened', eventAt: at, byPersonId: by, to })
}
