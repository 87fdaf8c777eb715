import { listActions as listRows, type ActionRow as Row } from '@roundtable/db/queries/action.queries.ts'
import type { ActionFacts, ActionList, ActionListRef, ActionRow } from '@roundtable/shared/action/action.ts'
import {
  type ActionGroup,
  type ActionWhose,
  isActionShown,
  isImpactDue,
  isInActionGroup,
  isWhose,
} from '@roundtable/shared/action/action-filter.ts'
import {
  type ActionDeed,
  actionDeeds,
  actionLifecycle,
  isOwed,
} from '@roundtable/shared/action/action-lifecycle.ts'
import { orderActions } from '@roundtable/shared/action/action-order.ts'
import {
  isExpectedToVerify,
  mayKeepAction,
  mayReport,
  mayVerify,
  refusedEnding,
  setActions,
} from '@roundtable/shared/action/action-rights.ts'
import { actionSubjectWord } from '@roundtable/shared/action/action-words.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { pageOf } from '@roundtable/shared/list/paged.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'

/** What the filter shows, a page of it or the whole, with the counts of all; the file shows by the same filter. */
export async function listActions(ctx: ActorContext, asked: ActionListRef = {}): Promise<ActionList> {
  const { page, whole, asAt: _, ...filter } = asked
  const today = localDay(ctx.now())
  const rows = await storedRows(ctx)
  const all = rows.map((row) => actionFacts(ctx, row, today))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const found = orderActions(all.filter((action) => isActionShown(action, filter, today)))
  const { rows: onPage, ...paged } = pageOf(found, { page, whole })
  const theirs = all.filter(isWhose[filter.whose ?? 'all'])
  const inGroup = (actions: readonly ActionFacts[], group: ActionGroup): number =>
    actions.filter((action) => isInActionGroup[group](action, today)).length
  const ofWhose = (each: ActionWhose): number => all.filter(isWhose[each]).length
  return {
    actions: onPage.flatMap((facts) => {
      const row = rowOf.get(facts.id)
      return row === undefined ? [] : { ...facts, can: deedsOpenTo(ctx, row) }
    }),
    ...{ ...paged, all: all.length, today },
    whose: { mine: ofWhose('mine'), agency: ofWhose('agency'), all: all.length },
    groups: {
      ...{ overdue: inGroup(theirs, 'overdue'), soon: inGroup(theirs, 'soon') },
      ...{ verify: inGroup(theirs, 'verify'), impact: inGroup(theirs, 'impact') },
      ...{ open: inGroup(theirs, 'open'), over: inGroup(theirs, 'over') },
    },
    pressing: {
      ...{ overdue: inGroup(all, 'overdue'), verify: inGroup(all, 'verify') },
      impact: inGroup(all, 'impact'),
    },
    agencies: agenciesOf(all),
    maySet: setActions.maySomewhere(ctx.actor),
    mayChange: rows.some((row) => deedsOpenTo(ctx, row).includes('change')),
  }
}

const agenciesOf = (actions: readonly ActionFacts[]): ActionList['agencies'] =>
  [...new Map(actions.map(({ agencyCode, agencyName }) => [agencyCode, agencyName]))]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name))

/** The rows are the same for every reader: they are read again once something was written. */
const storedRows = cacheByVersion(
  ({ actor, database }) => listRows(database.reader, { partnershipId: actor.partnershipId }),
  undefined,
  { most: 4 },
)

/** Each as it is stored, and as this reader is shown it. */
export async function listActionRows(ctx: ActorContext): Promise<{ row: Row; shown: ActionRow }[]> {
  const rows = await storedRows(ctx)
  const today = localDay(ctx.now())
  return rows.map((row) => ({ row, shown: actionRow(ctx, row, today) }))
}

export const actionRow = (ctx: ActorContext, row: Row, today: string): ActionRow => ({
  ...actionFacts(ctx, row, today),
  can: deedsOpenTo(ctx, row),
})

const deedsOpenTo = (ctx: ActorContext, row: Row): ActionDeed[] =>
  actionDeeds.filter((deed) => isOpenTo(actionLifecycle, deed, row.state) && isTheirs(deed, ctx, row))

/** An action as a list is narrowed and ordered by, without what the reader may do with it. */
function actionFacts(ctx: ActorContext, row: Row, today: string): ActionFacts {
  const { actor } = ctx
  const { state, goalCode, indicatorCode } = row
  const isDone = state !== 'open' && state !== 'in-progress'
  const isSeen = state === 'verified' || state === 'impact-checked'
  const facts = { state, impactOn: row.impactOn }
  return {
    ...{ id: row.id, number: row.number, wording: row.wording, title: row.title },
    ...{ agencyCode: row.agencyCode, agencyName: row.agencyName, agencyShortName: row.agencyShortName },
    ...{ dueOn: row.dueOn, ...facts, version: row.version, indicatorCode, goalCode },
    subject: subjectOf(row),
    ...{ isTest: row.isTest === 1, answer: row.answer, decision: row.decision },
    ...{ setAt: row.setAt, setBy: row.setByName },
    ...(isDone ? { doneAt: row.doneAt, doneBy: row.doneByName } : { doneAt: null, doneBy: null }),
    ...(isSeen
      ? { verifiedAt: row.verifiedAt, verifiedBy: row.verifiedBy }
      : { verifiedAt: null, verifiedBy: null }),
    isMine: isMine(ctx, row, today),
    isOfAgency: actor.seats.some(({ agencyId }) => agencyId === row.agencyId),
  }
}

function isTheirs(deed: ActionDeed, { actor }: ActorContext, row: Row): boolean {
  if (deed === 'begin' || deed === 'report' || deed === 'ask-change') return mayReport(actor, row.agencyId)
  // Said on its page alone, where what is asked stands.
  if (deed === 'decline-change') return false
  if (deed === 'change') return mayKeepAction(actor, row)
  if (deed === 'cancel') return mayKeepAction(actor, row) && refusedEnding(actor, row) === null
  return mayVerify(actor, { agencyId: row.agencyId, doneBy: row.doers })
}

/** Theirs to do by the name of their post or because they began it; to verify or to look at. */
function isMine({ actor, membership }: ActorContext, row: Row, today: string): boolean {
  const { state, agencyId, impactOn, doers, setBy } = row
  if (isOwed(state)) {
    const role = row.title.trim().toLowerCase()
    const isNamed = membership.seats.some(
      (seat) => seat.agencyId === agencyId && seat.title.trim().toLowerCase() === role,
    )
    return isNamed || doers.includes(actor.personId)
  }
  const waits = state === 'done' || isImpactDue({ state, impactOn }, today)
  return waits && isExpectedToVerify(actor, { agencyId, setBy, doneBy: doers })
}

function subjectOf({ subjectKind, subjectCode, indicatorName, goalWording }: Row): ActionRow['subject'] {
  const word = actionSubjectWord(subjectKind)
  if (subjectKind === 'indicator') {
    const page = `/indicators/${subjectCode}` as const
    return { kind: subjectKind, code: subjectCode, name: indicatorName ?? word, page }
  }
  if (subjectKind === 'goal') {
    const page = `/goals/${subjectCode}` as const
    return { kind: subjectKind, code: subjectCode, name: goalWording ?? word, page }
  }
  const page =
    subjectKind === 'issue' ? (`/issues/${subjectCode}` as const) : (`/challenges/${subjectCode}` as const)
  return { kind: subjectKind, code: subjectCode, name: `${word} ${subjectCode}`, page }
}
