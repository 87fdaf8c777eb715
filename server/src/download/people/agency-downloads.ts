import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { sectorWord } from '@roundtable/shared/base/role.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import { isScheduleShown } from '@roundtable/shared/return/schedule-filter.ts'
import { listAgencies } from '../../agency/list-agencies.ts'
import type { ActorContext } from '../../base/context.ts'
import { listSchedules } from '../../schedule/list-schedules.ts'
import { download } from '../download.ts'
import { tableRecords } from '../record/table-records.ts'

/** The partners, those that have left among them; the installation’s own is none. */
export const agencyDownload = download({
  name: 'agencies',
  right: 'see people',
  query: exportQueries.agencies,
  columns: [
    'agency_code',
    'agency_name',
    'short_name',
    'sector',
    'state',
    'active_seats',
    'mail_domains',
    'ended_at',
  ],
  records: (ctx) =>
    tableRecords(
      ctx,
      listAgencies(ctx).then((agencies) => agencies.filter(({ administers }) => !administers)),
      (agency) => [
        ...[agency.code, agency.name, agency.shortName, sectorWord(agency.sector)],
        ...[agencyLifecycle.states[agency.state], agency.members],
        ...[agency.mailDomains.join(', '), agency.endedAt],
      ],
    ),
})

/** What holds for each figure, what is coming, what is proposed and what held before. */
export const scheduleDownload = download({
  name: 'schedules',
  right: 'keep schedules',
  query: exportQueries.schedules,
  columns: [
    'indicator_code',
    'indicator_name',
    'agency_code',
    'agency_name',
    'frequency',
    'state',
    'from_period',
    'due_days',
    'grace_days',
    'deputy',
    'set_by',
    'set_at',
    'ended_by',
    'ended_at',
    'reason',
  ],
  records: (ctx, query) =>
    tableRecords(ctx, scheduleRows(ctx, query), ({ row, state, rule, ended }) => [
      ...[row.indicatorCode, row.indicatorName, row.agencyCode, row.agencyName],
      ...[frequencyWord[row.frequency], state, rule.fromPeriod ?? null, rule.dueDays, rule.graceDays],
      ...[rule.deputy, rule.by ?? null, rule.at ?? null, ended?.endedBy ?? null, ended?.endedAt ?? null],
      ended?.reason ?? null,
    ]),
})

type Row = Awaited<ReturnType<typeof listSchedules>>['rows'][number]
type Rule = Pick<Row, 'dueDays' | 'graceDays' | 'deputy'> & { fromPeriod?: string; by?: string; at?: string }
type Line = {
  row: Row
  state: string
  rule: Rule
  ended?: { endedBy: string | null; endedAt: string | null; reason: string | null }
}

const pastWord = { ended: 'Ended', declined: 'Declined', replaced: 'Replaced' } as const

async function scheduleRows(ctx: ActorContext, query: ExportQuery<'schedules'>): Promise<Line[]> {
  const { rows } = await listSchedules(ctx)
  return rows
    .filter((row) => isScheduleShown(row, query))
    .flatMap((row): Line[] => [
      { row, state: row.usual ? 'Usual' : 'In force', rule: row },
      ...row.coming.map((rule) => ({ row, state: 'To come', rule })),
      ...row.proposed.map((rule) => ({ row, state: 'Proposed', rule })),
      ...row.past.map((rule) => ({ row, state: pastWord[rule.became], rule, ended: rule })),
    ])
}
