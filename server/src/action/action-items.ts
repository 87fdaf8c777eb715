import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { isOverdue } from '@roundtable/shared/action/action-filter.ts'
import { actionStateWord, isActionOpen } from '@roundtable/shared/action/action-lifecycle.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { ProgressItem } from '@roundtable/shared/progress/progress.ts'
import type { ActorContext } from '../base/context.ts'

/** Actions that are not over, about an indicator or a goal or all of them, by the day on which something is next asked for. */
export async function actionItems(
  { actor, database, now }: ActorContext,
  about: { indicatorId: string } | { goalId: string } | { subjectId: string } | undefined,
): Promise<ProgressItem[]> {
  const today = localDay(now())
  const rows = await listActions(database.reader, { partnershipId: actor.partnershipId, ...about })
  return rows
    .filter(isActionOpen)
    .map((row): ProgressItem & { dueOn: string } => ({
      ...{ kind: 'action', number: row.number, title: row.wording },
      stands: isOverdue(row, today) ? 'Overdue' : actionStateWord(row.state),
      who: row.agencyName,
      dueOn: row.state === 'verified' ? (row.impactOn ?? row.dueOn) : row.dueOn,
    }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number))
}
