import type { Frequency } from '@roundtable/shared/base/period.ts'
import { momentOf } from '../as-at.ts'
import type { Db } from '../database.ts'
import { ask } from '../statement.ts'
import type { AgencyScope } from './return.queries.ts'
import type { TimelineFacts } from './timeline-records.ts'
import {
  beginningOfWhile,
  type StatedTimeline,
  type TimelineRow,
  timelineByIndex,
  timelineOfWhile,
  timelineThen,
} from './timeline-statement.ts'

/** A period of an indicator of which nothing may be said to the reader. */
export type Silence = { indicatorId: string; periodStart: string }

export type TimelineParams = {
  partnershipId: string
  /** Null for the timeline of an indicator. */
  goalId: string | null
  indicatorIds: readonly string[]
  /** Whether it is the one of all sharing agreements. */
  isOfSharing: boolean
  /** Whether the reader reads issues, actions and challenges. */
  withProgress: boolean
  /** Whether the reader reads published yearly reports. */
  withReports: boolean
  /** Agencies whose returns the reader sees. */
  returnsOf: AgencyScope
  silences: readonly Silence[]
  /** Notes on a chart that lie in such a period. */
  silentNotes: readonly string[]
  after: { at: string; id: string } | null
  /** What happened later is not told: now, or the moment that is read as at. */
  until: string
  limit: number
}

/** Of everything that happened last so many events are read first, and so many before the whole life of the records is. */
const firstWhile = 400
const longestWhile = 6_000

/**
 * Everything that happened to the records, newest first, as far as the reader may know of it. What happened to a goal
 * is sought in the last while of the whole partnership first: nobody reads a page of a long life by its beginning.
 */
export async function listTimeline(db: Db, asked: TimelineParams): Promise<TimelineRow[]> {
  const last = asked.goalId !== null && momentOf(db) === null ? await listTimelineOfLast(db, asked) : null
  if (last !== null) return last
  const of = asked.goalId !== null ? 'goal' : asked.isOfSharing ? 'sharing' : 'indicator'
  return read(db, (momentOf(db) === null ? timelineByIndex : timelineThen)[of], asked)
}

/**
 * One while after another, each read once, until a page is full: as long as what was found so far says that the next
 * has to be. Null where a page is not filled so.
 */
async function listTimelineOfLast(db: Db, asked: TimelineParams): Promise<TimelineRow[] | null> {
  const found: TimelineRow[] = []
  let { until } = factsOf(asked)
  let much = firstWhile
  for (let events = 0; events < longestWhile; ) {
    const since = await beginningOf(db, { ...asked, until }, much)
    if (since === null) return null
    // More of one moment than is read at once is not passed by: more is read.
    const isLonger = since < until
    if (isLonger) {
      found.push(
        ...(await read(db, timelineOfWhile, { ...asked, until, limit: asked.limit - found.length }, since)),
      )
      if (found.length === asked.limit) return found
      events += much
      until = since
    }
    const wanted =
      found.length === 0 ? Infinity : (1.5 * events * (asked.limit - found.length)) / found.length
    much = Math.min(much * 4, isLonger ? Math.max(firstWhile / 4, Math.ceil(wanted)) : Infinity)
    if (much > longestWhile) return null
  }
  return null
}

/** The moment after which no more than so much happened in the partnership; null where there is not so much. */
async function beginningOf(db: Db, asked: TimelineParams, much: number): Promise<string | null> {
  const { partnershipId } = asked
  const { until } = factsOf(asked)
  const [found] = await ask(db, beginningOfWhile, [
    ...[partnershipId, until, much, partnershipId, until, much * 3, partnershipId, until, much * 3],
  ])
  return found?.since ?? null
}

function read(db: Db, { statement, asks }: StatedTimeline, asked: TimelineParams, since = '') {
  const facts = { ...factsOf(asked), since }
  return ask(
    db,
    statement,
    asks.map((name) => facts[name]),
  )
}

/** After every moment there is. */
const endOfTime = '9999'

function factsOf({ after, until, limit, ...asked }: TimelineParams): Omit<TimelineFacts, 'since'> {
  const { partnershipId, goalId, indicatorIds, withProgress, withReports, returnsOf } = asked
  return {
    ...{ partnershipId, goalId, indicators: JSON.stringify(indicatorIds) },
    silentNotes: JSON.stringify(asked.silentNotes),
    silences: JSON.stringify(
      asked.silences.map(({ indicatorId, periodStart }) => `${indicatorId} ${periodStart}`),
    ),
    agencies: JSON.stringify(returnsOf === 'all' ? [] : returnsOf),
    allAgencies: Number(returnsOf === 'all'),
    withProgress: Number(withProgress),
    withReports: Number(withReports),
    until: after !== null && after.at < until ? after.at : until,
    ...{ beforeAt: after?.at ?? endOfTime, beforeId: after?.id ?? '', limit },
  }
}

/** The indicators of a goal, retired ones too: what happened to them happened. */
export async function listIndicatorsOfGoal(
  db: Db,
  { partnershipId, goalId }: { partnershipId: string; goalId: string },
): Promise<{ id: string; code: string; frequency: Frequency }[]> {
  return db
    .selectFrom('indicator')
    .select(['id', 'code', 'frequency'])
    .where('partnershipId', '=', partnershipId)
    .where('goalId', '=', goalId)
    .orderBy('position')
    .orderBy('code')
    .execute()
}

/** Every note that was ever put on the charts of these indicators, and the day it is about. */
export async function listNoteDays(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
): Promise<{ id: string; indicatorId: string; onDay: string }[]> {
  return db
    .selectFrom('annotation')
    .select(['id', 'indicatorId', 'onDay'])
    .where('partnershipId', '=', partnershipId)
    .where('indicatorId', 'in', indicatorIds.length === 0 ? [''] : indicatorIds)
    .execute()
}
