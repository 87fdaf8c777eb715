import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { listExportDefinitions } from '@roundtable/db/queries/export.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { basisWord, polarityWord } from '@roundtable/shared/figure/figure.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import { isIndicatorShown } from '@roundtable/shared/reading/indicator-filter.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { filterGoals } from '@roundtable/shared/scorecard/scorecard-filter.ts'
import type { ActorContext } from '../base/context.ts'
import { changedCodes } from '../change/changed-codes.ts'
import { getScorecard } from '../scorecard/get-scorecard.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { download } from './download.ts'
import { readingCells, readingColumns } from './record/reading-cells.ts'
import { tableRecords } from './record/table-records.ts'

export const scorecardDownload = download({
  name: 'scorecard',
  right: 'see published figures',
  query: exportQueries.scorecard,
  columns: ['goal_code', 'goal_wording', 'indicator_code', 'indicator_name', 'theme', ...readingColumns],
  records: (ctx, query) =>
    tableRecords(ctx, scorecardRows(ctx, query), ({ goal, row, agencies }) => [
      goal.code,
      goal.wording,
      row.code,
      row.name,
      row.theme,
      ...readingCells(row, agencies),
    ]),
})

/** The names of the agencies by their codes. */
async function namesOfAgencies({ actor, database, now }: ActorContext): Promise<ReadonlyMap<string, string>> {
  const seen = { partnershipId: actor.partnershipId, today: localDay(now()) }
  const agencies = await listAgencies(database.reader, seen)
  return new Map(agencies.map(({ code, name }) => [code, name]))
}

async function scorecardRows(ctx: ActorContext, query: ExportQuery<'scorecard'>) {
  const agencies = await namesOfAgencies(ctx)
  const { goals } = await getScorecard(ctx)
  const changed = await changedCodes(ctx, query.changedSince)
  return filterGoals(goals, query, changed).flatMap((goal) =>
    goal.rows.map((row) => ({ goal, row, agencies })),
  )
}

export const indicatorDownload = download({
  name: 'indicators',
  right: 'see published figures',
  query: exportQueries.indicators,
  columns: [
    'indicator_code',
    'indicator_name',
    'plain_english',
    'goal_code',
    'goal_wording',
    'theme',
    'headline',
    'frequency',
    'unit',
    'polarity',
    'basis',
    'decimals',
    'definition',
    'numerator_wording',
    'denominator_wording',
    'definition_source',
    'caveats',
    'agency_code',
    ...readingColumns,
  ],
  records: (ctx, query) =>
    tableRecords(ctx, indicatorRows(ctx, query), ({ indicator, row, definition, agencies }) => [
      row.code,
      row.name,
      definition?.plainEnglish ?? null,
      definition?.goalCode ?? null,
      definition?.goalWording ?? null,
      row.theme,
      indicator.headline === 1,
      frequencyWord[row.frequency],
      unitWord[indicator.unit],
      polarityWord[indicator.polarity],
      basisWord[indicator.basis],
      indicator.decimals,
      definition?.definition ?? null,
      definition?.numeratorWording ?? null,
      definition?.denominatorWording ?? null,
      definition?.source ?? null,
      definition?.caveats ?? null,
      definition?.reportingAgencyCode ?? null,
      ...readingCells(row, agencies),
    ]),
})

async function indicatorRows(ctx: ActorContext, query: ExportQuery<'indicators'>) {
  const { partnershipId } = ctx.actor
  const seen = { partnershipId, goalIds: goalsGrantedTo(ctx.actor) }
  const definitions = await listExportDefinitions(ctx.database.reader, seen)
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  const agencies = await namesOfAgencies(ctx)
  const readings = await readIndicators(ctx)
  return readings
    .map(({ indicator, row }) => ({ indicator, row, agencies, definition: byId.get(indicator.id) }))
    .filter(({ row, definition }) =>
      isIndicatorShown({ ...row, goalCode: definition?.goalCode ?? null }, query),
    )
}
