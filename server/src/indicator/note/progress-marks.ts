import { listTestsOfChange } from '@roundtable/db/queries/action-test.queries.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import { cacheByVersion } from '../../base/cache-by-version.ts'
import type { ActorContext } from '../../base/context.ts'
import { decisionMarks } from './decision-marks.ts'
import { issueMarks } from './issue-marks.ts'

type Mark = IndicatorView['annotations'][number]

/** What stands on the chart without anybody having noted it there, for whoever reads figures in full. */
export const progressMarks = cacheByVersion(
  async (ctx, indicatorId: string): Promise<Mark[]> =>
    seeProgress.may(ctx.actor)
      ? [
          ...(await testMarks(ctx, indicatorId)),
          ...(await issueMarks(ctx, indicatorId)),
          ...(await decisionMarks(ctx, indicatorId)),
        ]
      : [],
  ({ actor }, indicatorId) => `${indicatorId} ${seeProgress.may(actor)}`,
)

/** A test of change, from the day on which it began. */
async function testMarks({ actor, database }: ActorContext, indicatorId: string): Promise<Mark[]> {
  const { partnershipId } = actor
  const tests = await listTestsOfChange(database.reader, { partnershipId, indicatorId })
  return tests.flatMap(({ id, number, startsOn, expects, setAt, agencyName, setByName }) =>
    startsOn === null
      ? []
      : {
          ...{ id, onDay: startsOn, label: `Test of change: ${actionName({ number })}`, note: expects },
          ...{ agencyName, recordedAt: setAt, recordedBy: setByName, mayWithdraw: false },
        },
  )
}
