import { listTestsOfChange } from '@roundtable/db/queries/action.queries.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../../base/context.ts'

type Mark = IndicatorView['annotations'][number]

/** What stands on the chart without anybody having noted it there: a test of change, from the day on which it began. */
export async function progressMarks({ actor, database }: ActorContext, indicatorId: string): Promise<Mark[]> {
  if (!seeProgress.may(actor)) return []
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
