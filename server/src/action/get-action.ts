import {
  type ActionStep,
  listActionChecks,
  listActionHistory,
  listActions,
  listActionVersions,
  type SaidOfAction,
} from '@roundtable/db/queries/action.queries.ts'
import {
  type ActionProposalRow,
  listActionProposals,
} from '@roundtable/db/queries/action-proposal.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import type { ActionView } from '@roundtable/shared/action/action.ts'
import { isActionOpen, isOwed } from '@roundtable/shared/action/action-lifecycle.ts'
import {
  mayKeepAction,
  mayRename,
  mayReport,
  refusedEnding,
  refusedVerifying,
  verifyActions,
} from '@roundtable/shared/action/action-rights.ts'
import { beganOn } from '@roundtable/shared/action/test-effect.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { ActorContext } from '../base/context.ts'
import { missingAction } from './hold-actions.ts'
import { impactFigures } from './impact-figures.ts'
import { actionRow } from './list-actions.ts'
import { saidBefore } from './said-before.ts'

/** One action with what happened to it, and with the figures it was for. */
export async function getAction(ctx: ActorContext, { number }: { number: number }): Promise<ActionView> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const [row] = await listActions(database.reader, { partnershipId, number })
  if (row === undefined) throw missingAction()
  const { indicatorCode, startsOn, figurePeriod, figureValue } = row
  const key = { partnershipId, id: row.id }
  const figures = indicatorCode === null ? null : await impactFigures(ctx, indicatorCode)
  const checks = await listActionChecks(database.reader, key)
  const said = await listActionVersions(database.reader, key)
  const asked = await listActionProposals(database.reader, key)
  const isWaiting = isOwed(row.state) && asked[0]?.answered === null
  const history = await listActionHistory(database.reader, key)
  const cancelledAt = history.find(({ act }) => act === 'action.cancelled')?.at ?? null
  const began = beganOn({ startsOn, cancelledAt })
  const verifies = verifyActions.may(actor) && (row.state === 'done' || row.state === 'verified')
  return {
    ...actionRow(ctx, row, localDay(ctx.now())),
    ...{ evidenceWanted: row.evidenceWanted, evidence: row.evidence, links: row.links },
    ...{ expects: row.expects, startsOn },
    history: history.map((step) => entryOf(step, saidBefore(said, step.version), indicatorCode)),
    checks: checks.map(({ figurePeriod: period, figureValue: value, ...check }) => ({
      ...check,
      figure: figures?.shown(period, value) ?? null,
    })),
    impact:
      figures === null
        ? null
        : {
            ...{ indicatorCode: figures.code, indicatorName: figures.name, sentence: figures.sentence },
            whenSet: figures.shown(figurePeriod, figureValue),
            now: figures.shown(figures.latest.figurePeriod, figures.latest.figureValue),
          },
    effect: began === null || figures === null ? null : figures.effectFrom(began, cancelledAt),
    refusedVerifying: verifies
      ? refusedVerifying(actor, { agencyId: row.agencyId, doneBy: row.doers })
      : null,
    asked: asked.map((each) => ({
      ...askedOf(each, isWaiting),
      was: saidAt(said, each.version) ?? saidNow(row),
    })),
    mayAnswer:
      isWaiting &&
      asked[0]?.recordedBy !== actor.personId &&
      mayKeepAction(actor, row) &&
      refusedEnding(actor, row) === null,
    mayNote: isActionOpen(row) && mayReport(actor, row.agencyId),
    refusedEnding: mayKeepAction(actor, row) ? refusedEnding(actor, row) : null,
    mayRename: isOwed(row.state) && mayRename(actor, row),
  }
}

type ProposedChange = ActionView['asked'][number]
const outcomes: Readonly<Record<NonNullable<ActionProposalRow['answered']>, ProposedChange['outcome']>> = {
  'action.changed': 'changed',
  'action.given': 'changed',
  'action.change-declined': 'declined',
  'action.change-asked': 'replaced',
}

/** What was asked, and what became of it: over where the action was done or cancelled without an answer. */
const askedOf = (
  { id, by, reason, wording, dueOn, evidenceWanted, impactOn, recordedAt, answered }: ActionProposalRow,
  isWaiting: boolean,
): Omit<ProposedChange, 'was'> => ({
  ...{ id, at: recordedAt, by, reason, wording, dueOn, evidenceWanted, impactOn },
  outcome: answered === null ? (isWaiting ? 'waits' : 'over') : outcomes[answered],
})

type Said = ProposedChange['was']
const saidNow = ({ wording, dueOn, evidenceWanted, impactOn }: Said): Said => ({
  ...{ wording, dueOn, evidenceWanted, impactOn },
})

/** What an action said at one of its versions. */
function saidAt(said: readonly SaidOfAction[], version: number): Said | null {
  const then = said.findLast((each) => each.version <= version)
  return then === undefined ? null : saidNow(then)
}

/** What was typed with a note or a look at the evidence gives no reason: it is what happened. */
function entryOf(
  { id, at, act, summary, who, deputyFor, reason }: ActionStep,
  before: string,
  indicatorCode: string | null,
): ActionView['history'][number] {
  const isSaid = act === 'action.noted' || act === 'action.verified'
  const said = [summary, before, isSaid ? reason : null]
    .filter((part) => part !== null && part !== '')
    .join(' ')
  return {
    ...{ id, at, what: actWord(act), sentence: said, who, deputyFor },
    ...{ onBehalf: false, reason: isSaid ? null : reason, indicatorCode },
  }
}
