import { addDays } from '@roundtable/shared/base/period.ts'
import { isSameRun, type Run } from '@roundtable/shared/issue-rule/find-run.ts'
import type { TriedRule } from '@roundtable/shared/issue-rule/issue-rule.ts'
import type { RuleKind } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { turns } from '../base/in-slices.ts'
import { readFinders } from './read-finders.ts'

const daysBack = 2 * 365

/**
 * What the rule would have proposed in two years, moment by moment with what was known then, as if no issue had been
 * open; others are answered between. Its figures are told in full, to whoever reads them so.
 */
export async function tryIssueRule(
  { actor, database, now }: ActorContext,
  { kind, periods }: { kind: RuleKind; periods: number },
): Promise<TriedRule> {
  seeProgress.assert(actor)
  const { partnershipId } = actor
  const until = now()
  const from = `${addDays(until.slice(0, 10), -daysBack)}T00:00:00.000Z`
  const proposals: TriedRule['proposals'] = []
  const letOthers = turns()
  for await (const finder of readFinders(database.reader, { partnershipId, kind, periods })) {
    const runs: Run[] = []
    for (const moment of finder.moments({ after: from, until })) {
      await letOthers()
      const found = finder.find(moment)
      if (found === null || runs.some((run) => isSameRun(found.run, run))) continue
      runs.push(found.run)
      proposals.push({ title: found.title, code: finder.code, facts: found.facts })
    }
  }
  proposals.sort((a, b) => (a.facts.at < b.facts.at ? -1 : a.facts.at > b.facts.at ? 1 : 0))
  return { from, until, proposals }
}
