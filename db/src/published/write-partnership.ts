import type { Tx } from '../database.ts'
import { england, neighboursOf, northLincolnshire, yorkshireAndTheHumber } from './published-area.ts'
import { publishedGoals } from './published-goal.ts'
import type { PublishedIndicator } from './published-indicator.ts'
import { writeIndicators } from './write-indicators.ts'

export type Stamp = { now: string; newId: () => string }
export type PublishedPartnership = {
  id: string
  agencyId: string
  created: boolean
  /** The one series of each indicator, by the indicator's code. */
  seriesByCode: Map<string, string>
}

export const publishedSlug = 'north-lincolnshire'
export const publishedName = 'North Lincolnshire: published figures'
export const attribution =
  'Contains public sector information licensed under the Open Government Licence v3.0: Department for Education, Local Authority Interactive Tool.'

/** Finds or makes the read-only partnership of the published figures, with an indicator for each one given. */
export async function writePartnership(
  tx: Tx,
  indicators: readonly { indicator: PublishedIndicator; fromPeriod: string }[],
  stamp: Stamp,
): Promise<PublishedPartnership> {
  const found = await tx
    .selectFrom('partnership')
    .innerJoin('agency', 'agency.partnershipId', 'partnership.id')
    .select(['partnership.id', 'agency.id as agencyId'])
    .where('slug', '=', publishedSlug)
    .where('agency.code', '=', 'publisher')
    .executeTakeFirst()
  const { id, agencyId } = found ?? (await insertPartnership(tx, stamp))
  const goals = await tx.selectFrom('goal').select(['id', 'code']).where('partnershipId', '=', id).execute()
  const goalIdByCode = new Map(goals.map((goal) => [goal.code, goal.id]))
  const seriesByCode = await writeIndicators(tx, { partnershipId: id, goalIdByCode, indicators }, stamp)
  return { id, agencyId, created: found === undefined, seriesByCode }
}

async function insertPartnership(tx: Tx, { now, newId }: Stamp): Promise<{ id: string; agencyId: string }> {
  const partnershipId = newId()
  await tx
    .insertInto('partnership')
    .values({
      id: partnershipId,
      slug: publishedSlug,
      name: publishedName,
      areaName: 'North Lincolnshire',
      readOnly: 1,
      marking: 'OFFICIAL',
      attribution,
      dataVersion: 1,
      createdAt: now,
    })
    .execute()
  const agencyId = newId()
  await tx
    .insertInto('agency')
    .values({
      partnershipId,
      id: agencyId,
      code: 'publisher',
      name: 'Published by the Department for Education',
      shortName: 'DfE',
      sector: 'education',
      position: 1,
      version: 1,
      createdAt: now,
      endedAt: null,
    })
    .execute()
  await tx
    .insertInto('partnershipArea')
    .values([
      { partnershipId, areaCode: northLincolnshire, relation: 'self', position: 0 },
      { partnershipId, areaCode: england, relation: 'england', position: 1 },
      { partnershipId, areaCode: yorkshireAndTheHumber, relation: 'region', position: 2 },
      ...neighboursOf(northLincolnshire).map((areaCode, place) => ({
        partnershipId,
        areaCode,
        relation: 'neighbour' as const,
        position: 3 + place,
      })),
    ])
    .execute()
  await insertGoals(tx, partnershipId, { now, newId })
  return { id: partnershipId, agencyId }
}

async function insertGoals(tx: Tx, partnershipId: string, { now, newId }: Stamp): Promise<void> {
  const goals = publishedGoals.map((goal, place) => ({ ...goal, id: newId(), position: place + 1 }))
  await tx
    .insertInto('goal')
    .values(
      goals.map(({ id, code, position }) => ({
        partnershipId,
        id,
        code,
        position,
        version: 1,
        createdAt: now,
        archivedAt: null,
      })),
    )
    .execute()
  await tx
    .insertInto('goalVersion')
    .values(
      goals.map(({ id, wording, childWording, why, populationOutcome }) => ({
        partnershipId,
        goalId: id,
        version: 1,
        wording,
        childWording,
        why,
        populationOutcome,
        story: '',
        reason: '',
        recordedAt: now,
        recordedBy: null,
      })),
    )
    .execute()
}
