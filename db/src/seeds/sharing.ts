import { addDays, formatDay } from '@roundtable/shared/base/period.ts'
import type { AgencyTable } from '../tables/agency.table.ts'
import type { SharingAgreementTable } from '../tables/sharing-agreement.table.ts'
import { aprilOf, momentOf } from './base/calendar.ts'
import type { Cast } from './base/cast.ts'
import type { Seeding } from './base/seeding.ts'
import type { SeedEvent } from './note-events.ts'

export type Sharing = { agreements: SharingAgreementTable[]; events: SeedEvent[] }

/** The agency whose agreement ends within a month. */
const endingSoon = 'youth-justice'

/** Every agency of the demonstration has an agreement from the year before last on; one ends soon. */
export function sharingOf(seeding: Seeding, cast: Cast, agencies: readonly AgencyTable[]): Sharing {
  const { partnershipId } = seeding
  const manager = cast.of('manager')
  const fromDay = aprilOf(seeding.today, 2)
  const at = momentOf(fromDay, 12)
  const made: Sharing = { agreements: [], events: [] }
  for (const { id: agencyId, code, name } of agencies) {
    const id = seeding.idAt(at)
    const untilDay =
      code === endingSoon ? addDays(seeding.today, 24) : addDays(aprilOf(seeding.today, -2), -1)
    made.agreements.push({
      ...{ partnershipId, id, agencyId, state: 'recorded', version: 1, fromDay, untilDay },
      link: `https://northmere.example/sharing/${code}`,
      ...{ recordedAt: at, recordedBy: manager.personId, endedAt: null, endedBy: null },
    })
    made.events.push({
      ...{ at, action: 'sharing.recorded', by: manager, subject: ['sharing-agreement', id], agencyId },
      summary: `The sharing agreement of ${name} from ${formatDay(fromDay)} to ${formatDay(untilDay)} was recorded.`,
    })
  }
  return made
}
