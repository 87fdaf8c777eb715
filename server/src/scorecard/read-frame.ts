import { listOpenMarks, type OpenMark } from '@roundtable/db/queries/open-marks.queries.ts'
import {
  type AgencyName,
  listAgencyNames,
  listReturnsOwed,
  type ReturnOwed,
} from '@roundtable/db/queries/scorecard.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import { daysLate, isLate } from '@roundtable/shared/return/return-rules.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'

/** What stands around the figures: agencies by id, and whose returns are late today. */
export type ScorecardFrame = {
  readOnly: boolean
  agencies: Map<string, AgencyName>
  late: ReturnOwed[]
  /** What stands open about each indicator, for whoever reads figures in full. */
  marks: ReadonlyMap<string, readonly OpenMark[]>
  /** Of the oldest late return that would bring this agency's figures of this frequency; 0 where none is late. */
  daysLate: (agencyId: string | null, frequency: Frequency) => number
}

async function loadFrame({ membership, database, now }: ActorContext): Promise<ScorecardFrame> {
  const { partnershipId, readOnly } = membership
  const { reader } = database
  const today = localDay(now())
  const agencies = await listAgencyNames(reader, partnershipId)
  const owed = readOnly ? [] : await listReturnsOwed(reader, { partnershipId, today })
  const marks = readOnly ? [] : await listOpenMarks(reader, { partnershipId, today })
  const late = owed.filter((each) => isLate(each, today))
  return {
    readOnly,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    late,
    marks: Map.groupBy(marks, ({ indicatorId }) => indicatorId),
    daysLate: (agencyId, frequency) => {
      const oldest = late.find((each) => each.agencyId === agencyId && each.frequency === frequency)
      return oldest === undefined ? 0 : daysLate(oldest, today)
    },
  }
}

export const readFrame = cacheByVersion(loadFrame, ({ now }) => localDay(now()))
