import { insertIssueRule, listIssueRules as listRows } from '@roundtable/db/queries/issue-rule.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { setIssueRules } from '@roundtable/shared/issue/issue-rights.ts'
import type { IssueRules, setIssueRuleSchema } from '@roundtable/shared/issue-rule/issue-rule.ts'
import {
  countsPeriods,
  problemsOfRule,
  ruleKinds,
  ruleSentence,
  usualPeriods,
} from '@roundtable/shared/issue-rule/rule-kind.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'

/** The rules as they stand, each with what stood before; switched off until somebody switches them on. */
export async function listIssueRules({ actor, database }: ActorContext): Promise<IssueRules> {
  const rows = await listRows(database.reader, actor.partnershipId)
  return {
    rules: ruleKinds.map((kind) => {
      const history = rows.filter((row) => row.kind === kind)
      const [current] = history
      return {
        kind,
        version: current?.version ?? 0,
        isOn: current?.isOn === 1,
        periods: current?.periods ?? usualPeriods,
        history: history.map(({ recordedAt, recordedByName, isOn, periods, reason }) => ({
          ...{ at: recordedAt, by: recordedByName, isOn: isOn === 1, periods, reason },
        })),
      }
    }),
    maySet: setIssueRules.may(actor),
  }
}

/** A rule is switched on or off, or looks for longer runs; what stood stays. */
export async function setIssueRule(
  ctx: ActorContext,
  input: z.infer<typeof setIssueRuleSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const { kind, version, isOn, reason } = input
  setIssueRules.assert(actor)
  assertNoProblems(problemsOfRule(input))
  const periods = countsPeriods(kind) ? Number(input.periods) : usualPeriods
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const current = (await listRows(tx, partnershipId)).find((each) => each.kind === kind)
    if ((current?.version ?? 0) !== version) {
      const sentence = 'Somebody else set this rule since you opened it: look at it as it stands now.'
      throw new DomainError('conflict', sentence, {
        current: current && { isOn: current.isOn === 1, periods: current.periods, reason: current.reason },
      })
    }
    await insertIssueRule(tx, {
      ...{ partnershipId, kind, version: version + 1, isOn: isOn ? 1 : 0, periods, reason },
      ...{ recordedAt: ctx.now(), recordedBy: personId },
    })
    await act(tx, ctx, {
      act: 'issue-rule.set',
      subjectId: partnershipId,
      summary: `${isOn ? 'Switched on' : 'Switched off'}: ${ruleSentence(kind, periods)}`,
      reason,
      seat: setIssueRules.seat(actor),
    })
  })
}
