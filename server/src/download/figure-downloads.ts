import { listRevisions, type RevisionRow } from '@roundtable/db/queries/measurement.queries.ts'
import { csvRecord } from '@roundtable/shared/base/csv.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { noFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import { isFigureShown, isPeriodShown } from '@roundtable/shared/indicator/figure-filter.ts'
import type { ActorContext } from '../base/context.ts'
import { silentPeriods } from '../disclosure/disclose-figures.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { linesByIndicator } from '../indicator/lines/indicator-lines.ts'
import type { Line } from '../indicator/lines/line.ts'
import { download } from './download.ts'
import {
  measurementColumns,
  recordsOf,
  symbolOf,
  type Written,
  writtenOf,
} from './record/measurement-record.ts'
import { closingCells, ownSource, yesOrNo } from './record/table-records.ts'

type Query = ExportQuery<'measurements'>

export const measurementDownload = download({
  name: 'measurements',
  right: 'see published figures',
  query: exportQueries.measurements,
  columns: measurementColumns,
  records: measurementRecords,
})

async function* measurementRecords(ctx: ActorContext, query: Query): AsyncGenerator<string> {
  const shared = {
    marking: ctx.membership.marking,
    asAt: ctx.now(),
    source: ownSource(ctx.membership),
  }
  for await (const lines of linesByIndicator(ctx, query)) {
    for (const line of lines) {
      if (query.agency !== undefined && line.agencyCode !== query.agency) continue
      yield textOf(line, query, shared)
    }
  }
}

function textOf(line: Line, query: Query, shared: Parameters<typeof recordsOf>[1]): string {
  const record = recordsOf(line, shared)
  let text = ''
  for (const written of writtenOf(line)) if (isAsked(written, query)) text += record(written)
  return text
}

const isAsked = ({ figure, status }: Written, query: Query): boolean =>
  isFigureShown({ periodStart: figure.periodStart, status }, query)

/** What each revised figure of one indicator was and is, oldest first, with who and why. */
export const revisionDownload = download({
  name: 'revisions',
  right: 'see published figures',
  query: exportQueries.revisions,
  columns: [
    'indicator_code',
    'indicator_name',
    'series',
    'agency_code',
    'period_start',
    'revision',
    ...figureNumbers,
    'symbol',
    'reason',
    'entered_by',
    'on_behalf',
    'approved_by',
    'recorded_at',
  ],
  records: revisionRecords,
})

/**
 * Where something of one line is not told, no state of any line of that period is: the others, and the reason, could
 * tell it.
 */
async function* revisionRecords(ctx: ActorContext, query: ExportQuery<'revisions'>): AsyncGenerator<string> {
  const { reader } = ctx.database
  const { id, code } = await requireIndicator(reader, ctx, query.indicator)
  const { partnershipId } = ctx.actor
  const silent = silentPeriods(await disclosingFor(ctx, [id]), id)
  for await (const lines of linesByIndicator(ctx, { indicator: code })) {
    for (const line of lines) {
      if (query.series !== undefined && line.seriesId !== query.series) continue
      const revisions = await listRevisions(reader, { partnershipId, seriesId: line.seriesId })
      const asked = revisions.filter(({ periodStart }) => isPeriodShown(periodStart, query))
      yield asked
        .map((revision) =>
          recordOf(ctx, line, silent.has(revision.periodStart) ? { ...revision, ...untold } : revision),
        )
        .join('')
    }
  }
}

const untold = { ...noFigure, reason: 'suppressed', why: '' } as const

function recordOf(ctx: ActorContext, line: Line, revision: RevisionRow): string {
  return csvRecord([
    line.code,
    line.name,
    line.seriesName,
    line.agencyCode,
    revision.periodStart,
    String(revision.revision),
    ...figureNumbers.map((field) => revision[field]),
    symbolOf(revision.reason),
    revision.why,
    revision.enteredBy,
    yesOrNo(revision.onBehalf === 1),
    revision.approvedBy,
    revision.recordedAt,
    ...closingCells(ctx),
  ])
}
