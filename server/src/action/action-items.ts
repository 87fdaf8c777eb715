import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { isOverdue } from '@roundtable/shared/action/action-filter.ts'
import { actionStateWord, isActionOpen } from '@roundtable/shared/action/action-lifecycle.ts'
import { impactAnswerWord } from '@roundtable/shared/action/action-words.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { ProgressItem } from '@roundtable/shared/progress/progress.ts'
import type { ActorContext } from '../base/context.ts'

type About = { indicatorId: string } | { goalId: string } | { subjectId: string } | undefined

/** Actions that are not over, about an indicator or a goal or all of them, by the day on which something is next asked for. */
export async function actionItems(ctx: ActorContext, about: About): Promise<ProgressItem[]> {
  const { rows, today } = await listed(ctx, about)
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

/** Those that are over: what came of them, the last first. */
export async function actionItemsOver(ctx: ActorContext, about: About): Promise<ProgressItem[]> {
  const { rows } = await listed(ctx, about)
  return rows
    .filter((row) => !isActionOpen(row))
    .toSorted((a, b) => b.number - a.number)
    .map(({ number, wording, state, answer, agencyName }) => ({
      ...{ kind: 'action', number, title: wording, who: agencyName, dueOn: null },
      stands: answer === null ? actionStateWord(state) : impactAnswerWord(answer),
    }))
}

async function listed({ actor, database, now }: ActorContext, about: About) {
  const rows = await listActions(database.reader, { partnershipId: actor.partnershipId, ...about })
  return { rows, today: localDay(now()) }
}
