import { listGrantRecords, updatePackGrant } from '@roundtable/db/queries/pack-grant.queries.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { grantLifecycle } from '@roundtable/shared/grant/grant-lifecycle.ts'
import { grantEndClock } from '@roundtable/shared/grant/grant-record.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import { advanceBySystem } from '../lifecycle/advance.ts'
import { deedClock } from '../lifecycle/deed-clock.ts'

/** The day after its last day a grant has ended in its life too; nothing was read by it any more anyhow. */
export const endGrantByClock = deedClock({
  clock: grantEndClock,
  list: listGrantRecords,
  take: (tx, services, partnershipId, record) =>
    advanceBySystem(tx, services, {
      partnershipId,
      life: grantLifecycle,
      deed: 'run-out',
      record,
      write: (state) => updatePackGrant(tx, { partnershipId, id: record.id }, { state }),
      summary: `The grant of ${record.personName} to read ${grantScope(record)} ended with ${formatDay(record.untilDay)}.`,
    }),
})
