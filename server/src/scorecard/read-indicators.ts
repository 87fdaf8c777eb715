import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type DefinitionScope,
  type IndicatorSeriesRow,
  listIndicatorDefinitions,
  listIndicatorIds,
  listSeriesFigures,
} from '@roundtable/db/queries/series.queries.ts'
import { readingWindow } from '@roundtable/shared/reading/reading-input.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { provisionalFigures } from '../calculation/provisional-figures.ts'
import { lineHistories } from '../continuation/line-histories.ts'
import { indicatorsIn } from '../continuation/line-history.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { readingNotes } from '../indicator/note/reading-notes.ts'
import { indicatorRow } from './indicator-row.ts'
import { readBeside, withBeside } from './read-beside.ts'
import { readFrame, type ScorecardFrame } from './read-frame.ts'
import { cacheReading, type RowHow } from './row-reading.ts'

/** Of many, others are answered between one lot and the next. */
const atATime = 100
const mostCached = 2_000

export type IndicatorReading = { indicator: IndicatorSeriesRow; row: ScorecardRow }

const idsIn = cacheByVersion(
  ({ database }, scope: DefinitionScope) => listIndicatorIds(database.reader, scope),
  (_ctx, { goalIds, only }) => JSON.stringify([goalIds, only]),
)

const definitionsIn = cacheByVersion(
  ({ actor, database }, ids: readonly string[]) =>
    listIndicatorDefinitions(database.reader, { partnershipId: actor.partnershipId, ids }),
  (_ctx, ids) => JSON.stringify(ids),
  { most: mostCached, weigh: (ids) => ids.length },
)

/** Indicators the reader may see, in the partnership's order, each read for its audience. */
export async function readIndicators(
  ctx: ActorContext,
  asked: { only?: DefinitionScope['only']; frame?: ScorecardFrame } = {},
): Promise<IndicatorReading[]> {
  const { actor } = ctx
  const frame = asked.frame ?? (await readFrame(ctx))
  const goalIds = goalsGrantedTo(actor)
  const ids = await idsIn(ctx, { partnershipId: actor.partnershipId, goalIds, only: asked.only })
  const found: IndicatorReading[] = []
  for (let first = 0; first < ids.length; first += atATime) {
    if (first > 0) await nextTurn()
    found.push(...(await readSome(ctx, ids.slice(first, first + atATime), frame)))
  }
  return found
}

async function readSome(
  ctx: ActorContext,
  ids: readonly string[],
  frame: ScorecardFrame,
): Promise<IndicatorReading[]> {
  const beside = await readBeside(ctx)
  const notes = await readingNotes(ctx)
  const histories = await lineHistories(ctx)
  const definitions = await definitionsIn(ctx, ids)
  const read = definitions.flatMap(({ id }) => [id, ...indicatorsIn(histories.get(id))])
  const disclosing = await disclosingFor(ctx, read)
  const howOf = (indicator: IndicatorSeriesRow): RowHow => ({
    disclosing,
    segments: notes.segments(indicator.seriesId),
    chart: notes.chart(indicator.id),
    history: histories.get(indicator.id),
  })
  const parts = disclosing.audience !== 'trusted' || notes.needsParts
  const rows = await withFigures(ctx, definitions, parts)
  const compared = parts ? rows : await withPartsWhereCompared(ctx, rows, howOf)
  const isProvisional = await provisionalFigures(ctx)
  return compared.map((indicator) => {
    const read = indicatorRow(indicator, frame, howOf(indicator))
    const { latest } = read
    const row =
      latest !== null && isProvisional(indicator.seriesId, latest)
        ? { ...read, latest: { ...latest, provisional: true as const } }
        : read
    const others = beside.get(indicator.id)
    return { indicator, row: others === undefined ? row : withBeside(row, others, indicator) }
  })
}

async function withFigures<Row extends { seriesId: string | null }>(
  { actor, database }: ActorContext,
  rows: readonly Row[],
  parts: boolean,
) {
  const figures = await listSeriesFigures(database.reader, {
    partnershipId: actor.partnershipId,
    seriesIds: rows.flatMap(({ seriesId }) => seriesId ?? []),
    parts,
    most: readingWindow,
  })
  return rows.map((row) => {
    const { latest = null, points = null } = figures.get(row.seriesId ?? '') ?? {}
    return { ...row, latest, points }
  })
}

/** A row without a control chart is compared with the year before, and that takes numerators and denominators. */
async function withPartsWhereCompared(
  ctx: ActorContext,
  rows: readonly IndicatorSeriesRow[],
  howOf: (indicator: IndicatorSeriesRow) => RowHow,
): Promise<readonly IndicatorSeriesRow[]> {
  const isCompared = (row: IndicatorSeriesRow) =>
    row.points !== null && cacheReading(row, howOf(row)).reading.signal === 'not-enough-data'
  const compared = rows.filter(isCompared)
  if (compared.length === 0) return rows
  const whole = new Map((await withFigures(ctx, compared, true)).map((row) => [row.id, row]))
  return rows.map((row) => whole.get(row.id) ?? row)
}
