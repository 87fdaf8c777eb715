import type { Db } from '@roundtable/db/database.ts'
import { findChallengeSubject, findIssueSubject } from '@roundtable/db/queries/action-subject.queries.ts'
import type { ActionSubject } from '@roundtable/shared/action/action-words.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from '../goal/require-goal.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'

export type Subject = {
  subjectKind: ActionSubject
  subjectId: string
  subjectCode: string
  indicatorId: string | null
  indicatorCode: string | null
  goalId: string | null
}

/** What an action is set about; one that the reader does not see answers like a missing one. */
export async function requireSubject(
  db: Db,
  ctx: ActorContext,
  { kind, code }: { kind: ActionSubject; code: string },
): Promise<Subject> {
  if (kind === 'indicator') {
    const { id } = await requireIndicator(db, ctx, code)
    const of = { indicatorId: id, indicatorCode: code, goalId: null }
    return { subjectKind: kind, subjectId: id, subjectCode: code, ...of }
  }
  if (kind === 'goal') {
    const { id } = await requireGoal(db, ctx, code)
    return {
      ...{ subjectKind: kind, subjectId: id, subjectCode: code },
      ...{ indicatorId: null, indicatorCode: null, goalId: id },
    }
  }
  const number = /^[1-9]\d{0,5}$/.test(code) ? Number(code) : 0
  const { partnershipId } = ctx.actor
  const found = await (kind === 'issue' ? findIssueSubject : findChallengeSubject)(db, {
    partnershipId,
    number,
  })
  if (found === undefined) throw new DomainError('not-found', `There is no such ${kind}.`)
  const { id, ...about } = found
  return { subjectKind: kind, subjectId: id, subjectCode: code, ...about }
}
