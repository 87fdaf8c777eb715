import type { Database } from '../database.ts'
import { agencyRows } from './agencies.ts'
import { aprilOf, momentOf } from './calendar.ts'
import { castOf } from './cast.ts'
import { figuresOf } from './figures.ts'
import { filingsOf } from './filing.ts'
import { goalsOf } from './goals.ts'
import { indicatorsOf } from './indicators.ts'
import { insertRows } from './insert-rows.ts'
import { measuredOf } from './measurements.ts'
import { seedingAt, slug } from './seeding.ts'
import { targetsOf } from './targets.ts'

export async function hasDemonstration(database: Database): Promise<boolean> {
  const row = await database.reader
    .selectFrom('partnership')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The invented partnership, in one transaction; does nothing where it is already there. Ids and figures follow
 * from `now` alone, so that two seeds of one moment agree.
 */
export async function seedDemonstration(
  database: Database,
  { now, progress = () => {} }: { now: string; progress?: (sentence: string) => void },
): Promise<void> {
  if (await hasDemonstration(database)) return
  const founded = momentOf(aprilOf(now.slice(0, 10), 7))
  const seeding = seedingAt(now, founded)
  const agencies = agencyRows(seeding, founded)
  const cast = castOf(seeding, agencies)
  const goals = goalsOf(seeding, cast)
  const indicators = indicatorsOf(seeding, cast, goals.idOf)
  const filingOf = filingsOf(seeding, cast)
  const figures = figuresOf(indicators.lines, seeding.today, filingOf)
  const { measurements, revisions } = measuredOf(seeding, figures)

  await database.db.transaction().execute(async (tx) => {
    await insertRows(tx, 'partnership', [
      {
        id: seeding.partnershipId,
        slug,
        name: 'Northmere Children’s Partnership',
        areaName: 'Northmere',
        readOnly: 0,
        marking: 'OFFICIAL-SENSITIVE',
        attribution: null,
        dataVersion: 1,
        createdAt: founded,
      },
    ])
    await insertRows(tx, 'partnershipArea', [
      { partnershipId: seeding.partnershipId, areaCode: 'E92000001', relation: 'england', position: 1 },
    ])
    await insertRows(tx, 'agency', agencies)
    await insertRows(tx, 'person', cast.persons)
    await insertRows(tx, 'member', cast.members)
    await insertRows(tx, 'goal', goals.goals)
    await insertRows(tx, 'goalVersion', goals.versions)
    await insertRows(tx, 'pledge', goals.pledges)
    await insertRows(tx, 'memberGrant', goals.grants)
    progress(`${agencies.length} agencies, ${cast.members.length} people and ${goals.goals.length} goals.`)
    await insertRows(tx, 'indicator', indicators.rows)
    await insertRows(tx, 'indicatorVersion', indicators.versions)
    await insertRows(
      tx,
      'series',
      indicators.lines.map((line) => line.series),
    )
    await insertRows(tx, 'target', targetsOf(seeding, cast, indicators.lines))
    await insertRows(tx, 'measurement', measurements)
    await insertRows(tx, 'measurementRevision', revisions)
    progress(`${indicators.rows.length} indicators with ${measurements.length} invented figures.`)
  })
}
