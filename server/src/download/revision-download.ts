import { listRevisions, type RevisionRow } from '@roundtable/db/queries/measurement.queries.ts'
import { csvRecord } from '@roundtable/shared/base/csv.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { noFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import { isPeriodShown } from '@roundtable/shared/indicator/figure-filter.ts'
import type { ActorContext } from '../base/context.ts'
import { discloseStates, hiddenPeriods } from '../disclosure/disclose-series.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import type { Disclosing } from '../disclosure/disclosing-rules.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { linesByIndicator } from '../indicator/lines/indicator-lines.ts'
import type { Line } from '../indicator/lines/line.ts'
import { download } from './download.ts'
import { symbolOf } from './record/measurement-record.ts'
import { yesOrNo } from './record/table-records.ts'

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
  const { code } = await requireIndicator(reader, ctx, query.indicator)
  const { partnershipId } = ctx.actor
  const disclosing = await disclosingFor(ctx)
  for await (const lines of linesByIndicator(ctx, { indicator: code })) {
    const told: { line: Line; revisions: RevisionRow[] }[] = []
    for (const line of lines) {
      const revisions = await listRevisions(reader, { partnershipId, seriesId: line.seriesId })
      told.push({ line, revisions })
    }
    for (const { line, revisions } of disclosed(disclosing, told)) {
      if (query.series !== undefined && line.seriesId !== query.series) continue
      const asked = revisions.filter(({ periodStart }) => isPeriodShown(periodStart, query))
      yield asked.map((revision) => recordOf(ctx, line, revision)).join('')
    }
  }
}

type RevisedLine = { line: Line; revisions: readonly RevisionRow[] }

/**
 * Where one state of one line is suppressed, no state of any line of that period is told: the others, and the
 * reason, could tell it.
 */
function disclosed(disclosing: Disclosing, told: readonly RevisedLine[]): readonly RevisedLine[] {
  if (disclosing.audience === 'trusted') return told
  const states = told.flatMap(({ line, revisions }) => [
    ...discloseStates(disclosing, line, revisions),
    ...line.figures,
  ])
  const hidden = hiddenPeriods(states)
  const nothing = { ...noFigure, reason: 'suppressed', why: '' } as const
  return told.map(({ line, revisions }) => ({
    line,
    revisions: revisions.map((revision) =>
      hidden.has(revision.periodStart) ? { ...revision, ...nothing } : revision,
    ),
  }))
}

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
    ctx.membership.marking,
    ctx.now(),
  ])
}
