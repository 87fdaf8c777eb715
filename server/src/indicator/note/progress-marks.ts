import { listTestsOfChange, type TestOfChange } from '@roundtable/db/queries/action-test.queries.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import { beganOn } from '@roundtable/shared/action/test-effect.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
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

/** A test of change, from the day on which it began; of one that was cancelled it says so, where it had begun. */
async function testMarks({ actor, database }: ActorContext, indicatorId: string): Promise<Mark[]> {
  const { partnershipId } = actor
  const tests = await listTestsOfChange(database.reader, { partnershipId, indicatorId })
  return tests.flatMap((test) => {
    const onDay = beganOn(test)
    if (onDay === null) return []
    const { id, setAt: recordedAt, agencyName, setByName: recordedBy } = test
    return { id, onDay, ...wordsOf(test), agencyName, recordedAt, recordedBy, mayWithdraw: false }
  })
}

function wordsOf({ number, expects, cancelledAt }: TestOfChange): Pick<Mark, 'label' | 'note'> {
  const label = `Test of change: ${actionName({ number })}`
  return cancelledAt === null
    ? { label, note: expects }
    : {
        label: `${label}, cancelled`,
        note: `${expects} (cancelled on ${formatDay(localDay(cancelledAt))})`,
      }
}
