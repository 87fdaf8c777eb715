import { listIssueNotes, listIssueRecords, listIssueSteps } from '@roundtable/db/queries/issue.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import { ruleFactsSchema } from '@roundtable/shared/issue-rule/issue-rule.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { deedsOpenTo } from './deeds-open-to.ts'
import { issueRow, listSeen } from './list-issues.ts'

/** One issue: in full, or as whoever raised it worded it where they read small counts hidden. */
export async function getIssue(ctx: ActorContext, number: number): Promise<IssueView> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const row = (await listSeen(ctx)).find((each) => each.number === number)
  const [record] = row === undefined ? [] : await listIssueRecords(reader, { partnershipId, ids: [row.id] })
  if (row === undefined || record === undefined)
    throw new DomainError('not-found', 'There is no such issue, or you do not read it.')
  const inFull = seeProgress.may(actor)
  const of = { partnershipId, issueId: row.id }
  const steps = await listIssueSteps(reader, of)
  const notes = inFull ? await listIssueNotes(reader, of) : []
  const agencies = inFull ? await listAgencyNames(reader, partnershipId) : []
  return {
    ...issueRow(row),
    version: row.steps,
    known: inFull ? row.known : '',
    facts: inFull && row.ruleFacts !== null ? ruleFactsSchema.parse(JSON.parse(row.ruleFacts)) : null,
    notes: notes.map(({ onBehalf, ...note }) => ({ ...note, onBehalf: onBehalf === 1 })),
    history: steps.map(({ act, reason, ...step }) => ({
      ...step,
      word: actWord(act),
      reason: inFull || act === 'issue.set-aside' ? reason : null,
    })),
    closingAsked: inFull && record.state === 'in-progress' && record.isReady,
    ...deedsOpenTo(actor, record),
    inFull,
    agencies: agencies.flatMap(({ code, name, endedAt }) => (endedAt === null ? [{ code, name }] : [])),
  }
}
