import { type IssueDeed, issueDeeds, issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { type IssueRecord, ownedIn } from '@roundtable/shared/issue/issue-record.ts'
import {
  closeIssues,
  decideIssues,
  progressIssues,
  raiseIssues,
  refusedClosing,
  refusedReopening,
  refusedSettingAside,
  refusedTriage,
  reviseIssues,
} from '@roundtable/shared/issue/issue-rights.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

type Allowed = (actor: Actor, record: IssueRecord) => boolean

const triages: Allowed = (actor, record) => decideIssues.may(actor) && refusedTriage(actor, record) === null
const decides =
  (deed: 'reopen' | 'leave-closed'): Allowed =>
  (actor, record) =>
    decideIssues.may(actor) && refusedReopening(actor, deed, ownedIn(record)) === null
const progresses: Allowed = (actor, { agencyId }) => agencyId !== null && progressIssues.may(actor, agencyId)

const allowed: Record<IssueDeed, Allowed> = {
  revise: (actor) => reviseIssues.may(actor),
  accept: triages,
  'set-aside': (actor, record) => triages(actor, record) && refusedSettingAside(actor, record) === null,
  'propose-again': (actor, { raisedBy }) =>
    decideIssues.may(actor) || (raisedBy === actor.personId && raiseIssues.may(actor)),
  start: progresses,
  note: progresses,
  'ask-to-close': progresses,
  close: (actor, record) => closeIssues.may(actor) && refusedClosing(actor, ownedIn(record)) === null,
  'propose-reopening': (actor) => seeProgress.may(actor) && raiseIssues.may(actor),
  reopen: decides('reopen'),
  'leave-closed': decides('leave-closed'),
}

/** What this person may do with an issue now, and why what comes next is not theirs although their role does it. */
export function deedsOpenTo(actor: Actor, record: IssueRecord): { may: IssueDeed[]; refused: string | null } {
  const isOpen = (deed: IssueDeed) => isOpenTo(issueLifecycle, deed, record.state)
  const triage = isOpen('accept') && decideIssues.may(actor) ? refusedTriage(actor, record) : null
  const closing = isOpen('close') && closeIssues.may(actor) ? refusedClosing(actor, ownedIn(record)) : null
  const reopening =
    isOpen('reopen') && decideIssues.may(actor) ? refusedReopening(actor, 'reopen', ownedIn(record)) : null
  return {
    may: issueDeeds.filter((deed) => isOpen(deed) && allowed[deed](actor, record)),
    refused: triage ?? closing ?? reopening,
  }
}
