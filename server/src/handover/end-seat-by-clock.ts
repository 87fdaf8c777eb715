import { listSeatRecords } from '@roundtable/db/queries/life-record.queries.ts'
import {
  endDeputations,
  listMembers,
  listRolesOf,
  updateMember,
} from '@roundtable/db/queries/member.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { lastDayClock } from '@roundtable/shared/member/seat-clocks.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import { advanceBySystem } from '../lifecycle/advance.ts'
import { deedClock } from '../lifecycle/deed-clock.ts'
import { leaveThingsBySystem } from './leave-things.ts'

/** The day after its last day a seat has ended in its life too; what hangs on it stays open until somebody accepts it. */
export const endSeatByClock = deedClock({
  clock: lastDayClock,
  list: listSeatRecords,
  take: async (tx, services, partnershipId, record) => {
    const { id, personId, personName, role, agencyId, agencyName } = record
    const at = services.now()
    const [member] = await listMembers(tx, { partnershipId, scope: 'all', id })
    if (member !== undefined && member.invited === 0) await leaveThingsBySystem(tx, services, member)
    await advanceBySystem(tx, services, {
      partnershipId,
      life: seatLifecycle,
      deed: 'end',
      record,
      write: () => updateMember(tx, { partnershipId, id, at }, { endedAt: at }),
      summary: `The seat of ${personName} as ${roleWord(role).toLowerCase()} of ${agencyName} ended by itself after its last day.`,
      agencyId,
    })
    const left = await listRolesOf(tx, { partnershipId, personId, today: localDay(at) })
    if (left.length === 0) await endDeputations(tx, { partnershipId, personId, at })
  },
})
