import { listDecisions } from '@roundtable/db/queries/decision.queries.ts'
import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import type { ActorContext } from '../../base/context.ts'

type Mark = IndicatorView['annotations'][number]

/** What boards decided about the indicator, on the day of the meeting; nothing of a restricted item. */
export async function decisionMarks({ actor, database }: ActorContext, indicatorId: string): Promise<Mark[]> {
  const { partnershipId } = actor
  const decisions = await listDecisions(database.reader, { partnershipId, aboutId: indicatorId })
  return decisions
    .filter(({ restricted }) => restricted === 0)
    .map(({ id, number, meetingDay, text, boardName, takenAt, recordedBy }) => ({
      ...{ id, onDay: meetingDay, label: `Decision ${decisionNumber(number)}`, note: text },
      ...{ agencyName: boardName, recordedAt: takenAt, recordedBy, mayWithdraw: false },
    }))
}
