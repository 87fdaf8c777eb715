import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { isFigureShown } from '@roundtable/shared/indicator/figure-filter.ts'
import type { ActorContext } from '../base/context.ts'
import { linesByIndicator } from '../indicator/lines/indicator-lines.ts'
import type { Line } from '../indicator/lines/line.ts'
import { download } from './download.ts'
import { measurementColumns, recordsOf, type Written, writtenOf } from './record/measurement-record.ts'
import { ownSource } from './record/table-records.ts'

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
