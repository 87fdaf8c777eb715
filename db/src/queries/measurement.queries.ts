import type { Db } from '../database.ts'

type OfSeries = { partnershipId: string; seriesId: string }

/** The published figures of a series, oldest first. */
export async function listMeasurements(db: Db, { partnershipId, seriesId }: OfSeries) {
  return db
    .selectFrom('measurement')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .select(['periodStart', 'periodEnd', 'numerator', 'denominator', 'value', 'reason', 'state', 'revision'])
    .orderBy('periodStart')
    .execute()
}
export type MeasurementRow = Awaited<ReturnType<typeof listMeasurements>>[number]

/** The figures of all partnership, agency and slice lines of an indicator, for what one of them could tell of another. */
export async function listMeasurementsOfIndicator(
  db: Db,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
) {
  return db
    .selectFrom('measurement')
    .innerJoin('series', (join) =>
      join
        .onRef('series.partnershipId', '=', 'measurement.partnershipId')
        .onRef('series.id', '=', 'measurement.seriesId'),
    )
    .where('series.partnershipId', '=', partnershipId)
    .where('series.indicatorId', '=', indicatorId)
    .where('series.endedAt', 'is', null)
    .select([
      'measurement.seriesId',
      'periodStart',
      'periodEnd',
      'numerator',
      'denominator',
      'value',
      'reason',
      'state',
      'revision',
    ])
    .orderBy('measurement.seriesId')
    .orderBy('measurement.periodStart')
    .execute()
}

/** The figures of agency and slice lines, which may give a total away or be given away by it. */
export async function listPartFigures(db: Db, partnershipId: string) {
  return db
    .selectFrom('measurement')
    .innerJoin('series', (join) =>
      join
        .onRef('series.partnershipId', '=', 'measurement.partnershipId')
        .onRef('series.id', '=', 'measurement.seriesId'),
    )
    .where('series.partnershipId', '=', partnershipId)
    .where('series.kind', '<>', 'partnership')
    .where('series.endedAt', 'is', null)
    .select(['series.indicatorId', 'series.kind', 'measurement.seriesId', 'periodStart', 'periodEnd'])
    .select(['numerator', 'denominator', 'value', 'reason'])
    .orderBy('measurement.seriesId')
    .orderBy('periodStart')
    .execute()
}

/** Every state in which a revised figure was ever published, oldest first; nothing for figures never revised. */
export async function listRevisions(db: Db, { partnershipId, seriesId }: OfSeries) {
  return db
    .selectFrom('measurementRevision as revision')
    .innerJoin('measurement', (join) =>
      join
        .onRef('measurement.partnershipId', '=', 'revision.partnershipId')
        .onRef('measurement.seriesId', '=', 'revision.seriesId')
        .onRef('measurement.periodStart', '=', 'revision.periodStart'),
    )
    .leftJoin('person as enterer', 'enterer.id', 'revision.enteredBy')
    .leftJoin('person as approver', 'approver.id', 'revision.approvedBy')
    .where('revision.partnershipId', '=', partnershipId)
    .where('revision.seriesId', '=', seriesId)
    .where('measurement.revision', '>', 1)
    .select([
      'revision.periodStart',
      'revision.revision',
      'revision.numerator',
      'revision.denominator',
      'revision.value',
      'revision.reason',
      'revision.why',
      'revision.onBehalf',
      'revision.recordedAt',
      'enterer.name as enteredBy',
      'approver.name as approvedBy',
    ])
    .orderBy('revision.periodStart')
    .orderBy('revision.revision')
    .execute()
}
export type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number]

/** Entries of the series that wait in a return, for the agencies whose unpublished figures the reader sees. */
export async function listEntriesWaiting(
  db: Db,
  { partnershipId, seriesId, agencyIds }: OfSeries & { agencyIds: 'all' | readonly string[] },
) {
  if (agencyIds !== 'all' && agencyIds.length === 0) return []
  return db
    .selectFrom('returnEntry')
    .innerJoin('return', (join) =>
      join
        .onRef('return.partnershipId', '=', 'returnEntry.partnershipId')
        .onRef('return.id', '=', 'returnEntry.returnId'),
    )
    .leftJoin('person', 'person.id', 'returnEntry.enteredBy')
    .where('returnEntry.partnershipId', '=', partnershipId)
    .where('returnEntry.seriesId', '=', seriesId)
    .where('return.state', 'not in', ['approved', 'published'])
    .$if(agencyIds !== 'all', (query) =>
      query.where('return.agencyId', 'in', agencyIds === 'all' ? [] : agencyIds),
    )
    .select([
      'return.periodStart',
      'return.periodEnd',
      'return.state',
      'returnEntry.numerator',
      'returnEntry.denominator',
      'returnEntry.value',
      'returnEntry.reason',
      'returnEntry.happened',
      'returnEntry.why',
      'returnEntry.next',
      'returnEntry.enteredAt',
      'person.name as enteredBy',
    ])
    .orderBy('return.periodStart')
    .execute()
}
export type WaitingRow = Awaited<ReturnType<typeof listEntriesWaiting>>[number]
