import type { Tx } from '@roundtable/db/database.ts'
import { findAgency, insertAgency } from '@roundtable/db/queries/agency.queries.ts'
import { insertGoal, insertGoalVersion, listGoals } from '@roundtable/db/queries/goal.queries.ts'
import { findPartnershipBySlug, insertPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { northLincolnshire } from '@roundtable/shared/published/published-area.ts'
import { publishedGoals } from '@roundtable/shared/published/published-goal.ts'
import type {
  PublishedIndicator,
  PublishedIndicators,
} from '@roundtable/shared/published/published-indicator.ts'
import { placePartnership } from '../partnership/place-partnership.ts'
import type { Stamp } from './stamp.ts'
import { writeIndicators } from './write-indicators.ts'

export type PublishedPartnership = {
  id: string
  agencyId: string
  created: boolean
  /** The one series of each indicator, by the indicator's code. */
  seriesByCode: Map<string, string>
}

const slug = 'north-lincolnshire'
const publisher = 'publisher'
const attribution =
  'Contains public sector information licensed under the Open Government Licence v3.0: Department for Education, Local Authority Interactive Tool.'

type Indicators = {
  indicators: readonly { indicator: PublishedIndicator; fromPeriod: string }[]
  catalogue: PublishedIndicators
}

/** Finds or makes the read-only partnership of the published figures, with an indicator for each one given. */
export async function writePartnership(
  tx: Tx,
  given: Indicators,
  stamp: Stamp,
): Promise<PublishedPartnership> {
  const found = await findPublished(tx)
  const { id, agencyId } = found ?? (await foundPublished(tx, stamp))
  const goals = await listGoals(tx, { partnershipId: id, goalIds: null })
  const goalIdByCode = new Map(goals.map((goal) => [goal.code, goal.id]))
  const seriesByCode = await writeIndicators(tx, { partnershipId: id, goalIdByCode, ...given }, stamp)
  return { id, agencyId, created: found === null, seriesByCode }
}

async function findPublished(tx: Tx): Promise<{ id: string; agencyId: string } | null> {
  const partnership = await findPartnershipBySlug(tx, slug)
  if (partnership === undefined) return null
  const agency = await findAgency(tx, { partnershipId: partnership.id, code: publisher })
  return agency === undefined ? null : { id: partnership.id, agencyId: agency.id }
}

async function foundPublished(tx: Tx, { now, newId }: Stamp): Promise<{ id: string; agencyId: string }> {
  const [partnershipId, agencyId] = [newId(), newId()]
  const createdAt = now()
  await insertPartnership(tx, {
    id: partnershipId,
    slug,
    name: 'North Lincolnshire: published figures',
    areaName: 'North Lincolnshire',
    areaCode: northLincolnshire,
    yearStartMonth: 4,
    version: 1,
    readOnly: 1,
    marking: 'OFFICIAL',
    attribution,
    dataVersion: 1,
    createdAt,
  })
  await insertAgency(tx, {
    partnershipId,
    id: agencyId,
    code: publisher,
    name: 'Published by the Department for Education',
    shortName: 'DfE',
    sector: 'education',
    position: 1,
    version: 1,
    state: 'current',
    administers: 0,
    createdAt,
    endedAt: null,
  })
  await placePartnership(tx, { now, newId }, { partnershipId, areaCode: northLincolnshire, personId: null })
  for (const [place, goal] of publishedGoals.entries()) {
    const id = newId()
    const { code, wording, childWording, why, populationOutcome } = goal
    const position = place + 1
    await insertGoal(tx, {
      partnershipId,
      id,
      code,
      position,
      version: 1,
      steps: 1,
      state: 'agreed',
      kind: 'goal',
      createdAt,
      archivedAt: null,
    })
    await insertGoalVersion(tx, {
      partnershipId,
      goalId: id,
      version: 1,
      wording,
      childWording,
      why,
      populationOutcome,
      story: '',
      reason: '',
      recordedAt: createdAt,
      recordedBy: null,
    })
  }
  return { id: partnershipId, agencyId }
}
