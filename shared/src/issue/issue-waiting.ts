import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { IssueDeed } from './issue-lifecycle.ts'
import { type IssueRecord, issueName, ownedIn } from './issue-record.ts'
import {
  agenciesProgressed,
  closeIssues,
  decideIssues,
  progressIssues,
  refusedClosing,
  refusedReopening,
  refusedTriage,
} from './issue-rights.ts'

/** The manager triages, the board decides on what the manager raised and closes; the owner is waited for with progress. */
export const issueWaits: readonly Wait<IssueRecord, IssueDeed>[] = [
  { deed: 'accept', right: decideIssues, only: (actor, record) => refusedTriage(actor, record) === null },
  {
    deed: 'reopen',
    right: decideIssues,
    only: (actor, record) => refusedReopening(actor, 'reopen', ownedIn(record)) === null,
  },
  {
    deed: 'close',
    right: closeIssues,
    only: (actor, record) => record.isReady && refusedClosing(actor, ownedIn(record)) === null,
  },
  { deed: 'start', right: progressIssues, agencies: agenciesProgressed },
  {
    deed: 'note',
    right: progressIssues,
    agencies: agenciesProgressed,
    only: (_actor, { isReady, isDue }) => isDue && !isReady,
  },
]

export function issueWaitsWords(record: IssueRecord): WaitingWords {
  const { state, isReady, ownerAgencyName, reviewOn, raisedByName, stepBy } = record
  const title = issueName(record)
  const owner = ownerAgencyName ?? 'Nobody yet'
  if (state === 'proposed') {
    const detail =
      raisedByName === null ? 'Proposed by a rule; the board has not seen it.' : `Raised by ${raisedByName}.`
    return { title, detail, waitsFor: raisedByName, verb: 'Accept or set aside', dueOn: null }
  }
  if (state === 'reopen-proposed') {
    const why = stepBy === null ? 'its indicator is worse again' : 'somebody proposes to take it up again'
    const detail = `It was closed, and ${why}. Owner: ${owner}.`
    return { title, detail, waitsFor: null, verb: 'Reopen or leave closed', dueOn: null }
  }
  if (isReady) {
    const detail = `${owner} asks for it to be closed, with evidence.`
    return { title, detail, waitsFor: ownerAgencyName, verb: 'Look and close', dueOn: null }
  }
  return {
    title,
    detail:
      state === 'accepted'
        ? `Accepted; ${owner} has not started yet.`
        : `In progress; it is looked at again on this day.`,
    waitsFor: 'The board',
    verb: state === 'accepted' ? 'Start' : 'Say what is done',
    dueOn: reviewOn,
  }
}
