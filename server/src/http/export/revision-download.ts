import { listRevisions, type RevisionRow } from '@roundtable/db/queries/measurement.queries.ts'
import { csvRecord } from '@roundtable/shared/csv.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export.ts'
import { audienceOf } from '@roundtable/shared/permissions.ts'
import type { ActorContext } from '../../context.ts'
import { discloseSeries, hiddenPeriods } from '../../disclosure/disclose-series.ts'
import { takeIndicator } from '../../indicator/take-indicator.ts'
import { download } from './download.ts'
import { linesByIndicator } from './indicator-lines.ts'
import type { Line } from './line.ts'
import { isWithin, symbolOf } from './measurement-record.ts'
import { yesOrNo } from './table-records.ts'

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
    'numerator',
    'denominator',
    'value',
    'symbol',
    'why',
    'entered_by',
    'on_behalf',
    'approved_by',
    'recorded_at',
    'marking',
    'as_at',
  ],
  records: revisionRecords,
})

async function* revisionRecords(ctx: ActorContext, query: ExportQuery<'revisions'>): AsyncGenerator<string> {
  const { reader } = ctx.database
  const { code } = await takeIndicator(reader, ctx, query.indicator)
  const { partnershipId } = ctx.actor
  for await (const lines of linesByIndicator(ctx, { indicator: code })) {
    for (const line of lines) {
      if (query.series !== undefined && line.seriesId !== query.series) continue
      const revisions = await listRevisions(reader, { partnershipId, seriesId: line.seriesId })
      const asked = revisions.filter(({ periodStart }) => isWithin(periodStart, query))
      yield disclosed(ctx, line, asked)
        .map((revision) => recordOf(ctx, line, revision))
        .join('')
    }
  }
}

/** Where one state of a figure is suppressed, no state of it is told: the others and the reason could tell it. */
function disclosed(ctx: ActorContext, line: Line, revisions: RevisionRow[]): RevisionRow[] {
  const audience = audienceOf(ctx.actor)
  if (audience === 'trusted') return revisions
  const shown = discloseSeries(audience, line, revisions)
  const hidden = hiddenPeriods([...shown, ...line.figures])
  const nothing = { numerator: null, denominator: null, value: null, reason: 'suppressed', why: '' } as const
  return shown.map((revision) => (hidden.has(revision.periodStart) ? { ...revision, ...nothing } : revision))
}

function recordOf(ctx: ActorContext, line: Line, revision: RevisionRow): string {
  return csvRecord([
    line.code,
    line.name,
    line.seriesName,
    line.agencyCode,
    revision.periodStart,
    String(revision.revision),
    revision.numerator,
    revision.denominator,
    revision.value,
    symbolOf(revision.reason),
    revision.why,
    revision.enteredBy,
    yesOrNo(revision.onBehalf === 1),
    revision.approvedBy,
    revision.recordedAt,
    ctx.membership.marking,
    ctx.now(),
  ])
}
