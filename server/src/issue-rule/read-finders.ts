import type { Db } from '@roundtable/db/database.ts'
import {
  listReturnsForRules,
  listRuleLines,
  type OwedRow,
  type RuleLine,
  readRecordedLine,
} from '@roundtable/db/queries/issue-rule.queries.ts'
import { longestTitle } from '@roundtable/shared/base/form.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { lateFrom, lateRun } from '@roundtable/shared/issue-rule/find-late.ts'
import { findRun, type Run, runOf, runSince } from '@roundtable/shared/issue-rule/find-run.ts'
import { lineKnownAt, momentsOfLine } from '@roundtable/shared/issue-rule/known-line.ts'
import { proposalTitle } from '@roundtable/shared/issue-rule/proposal-words.ts'
import type { RuleKind } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { factsOfLate, factsOfRun, type RuleFacts } from '@roundtable/shared/issue-rule/run-facts.ts'

/** What a rule found, with what was known then. */
export type Found = {
  run: Run
  title: string
  facts: RuleFacts
  /** The part of it that was known after a moment, where the rule would find that alone; otherwise null. */
  after: (moment: string) => Run | null
}

/** A line or an agency's returns: what a rule finds in it as it was known at a moment. */
export type Finder = {
  line: string
  code: string | null
  about: {
    indicatorId: string | null
    seriesId: string | null
    goalId: string | null
    returnsAgencyId: string | null
  }
  /** Whose it is, as far as is known; the owner of what is proposed about returns. */
  agencyId: string | null
  /** The moments at which something new was known. */
  moments: (between: { after: string; until: string }) => string[]
  find: (moment: string) => Found | null
}

async function finderOfLine(
  db: Db,
  { partnershipId, kind, periods }: RuleParams,
  { indicatorId, seriesId, goalId, code, ...indicator }: RuleLine,
): Promise<Finder> {
  const recorded = { indicator, ...(await readRecordedLine(db, { partnershipId, seriesId, indicatorId })) }
  return {
    line: seriesId,
    code,
    about: { indicatorId, seriesId, goalId, returnsAgencyId: null },
    agencyId: null,
    moments: (between) => momentsOfLine(recorded, between),
    find(moment) {
      const known = lineKnownAt(recorded, moment)
      const run = findRun(kind, periods, known)
      if (run === null) return null
      const { from, to } = run
      const runs = known.points.filter(({ periodStart }) => periodStart >= from && periodStart <= to).length
      const firstKnown = (start: string): string =>
        recorded.revisions
          .flatMap(({ periodStart, recordedAt }) => (periodStart === start ? [recordedAt] : []))
          .sort()[0] ?? moment
      return {
        run,
        title: proposalTitle(kind, { name: indicator.name, runs }, longestTitle),
        facts: factsOfRun(known, run, moment),
        after: (since) => runSince({ kind, periods, run }, known, (start) => firstKnown(start) > since),
      }
    },
  }
}

function finderOfReturns(owed: readonly OwedRow[], periods: number): Finder | null {
  const [first] = owed
  if (first === undefined) return null
  const { agencyId, agencyName, frequency } = first
  const name = `${agencyName}, ${frequencyWord[frequency].toLowerCase()} return`
  return {
    line: `${agencyId} ${frequency}`,
    code: null,
    about: { indicatorId: null, seriesId: null, goalId: null, returnsAgencyId: agencyId },
    agencyId,
    moments: ({ after, until }) =>
      [...new Set(owed.flatMap((each) => [`${lateFrom(each)}T00:00:00.000Z`, each.openedAt]))]
        .filter((at) => at > after && at <= until)
        .sort(),
    find(moment) {
      const run = lateRun(owed, periods, localDay(moment))
      if (run === null) return null
      const late = owed.filter(({ periodStart }) => periodStart >= run.from && periodStart <= run.to)
      return {
        run,
        title: proposalTitle('late-twice', { name, runs: late.length }, longestTitle),
        facts: factsOfLate(owed, run, { at: moment, frequency }),
        after: (since) =>
          runOf(
            late.filter((each) => lateFrom(each) > localDay(since)).map(({ periodStart }) => periodStart),
            periods,
          ),
      }
    },
  }
}

type RuleParams = { partnershipId: string; kind: RuleKind; periods: number }

/** Everything a rule looks at, one at a time, so that whoever walks it can let others be answered between. */
export async function* readFinders(db: Db, asked: RuleParams): AsyncGenerator<Finder> {
  const { partnershipId, kind, periods } = asked
  if (kind === 'late-twice') {
    const owed = await listReturnsForRules(db, partnershipId)
    for (const each of Map.groupBy(owed, ({ agencyId, frequency }) => `${agencyId} ${frequency}`).values()) {
      const finder = finderOfReturns(each, periods)
      if (finder !== null) yield finder
    }
    return
  }
  for (const line of await listRuleLines(db, partnershipId)) yield await finderOfLine(db, asked, line)
}
