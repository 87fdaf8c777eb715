import { localDay } from '@roundtable/shared/base/local-time.ts'
import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { sectorWord } from '@roundtable/shared/base/role.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { providerLifecycle } from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import { isMemberShown } from '@roundtable/shared/member/member-filter.ts'
import { seatStatus, seatStatusWord } from '@roundtable/shared/member/seat-status.ts'
import { isScheduleShown } from '@roundtable/shared/return/schedule-filter.ts'
import { sharingWord } from '@roundtable/shared/sharing/sharing-days.ts'
import { sharingLifecycle } from '@roundtable/shared/sharing/sharing-lifecycle.ts'
import { listAgencies } from '../agency/list-agencies.ts'
import type { ActorContext } from '../base/context.ts'
import { listProviders } from '../identity-provider/list-providers.ts'
import { listMembers } from '../member/list-members.ts'
import { listPartnerships } from '../partnership/list-partnerships.ts'
import { listSchedules } from '../schedule/list-schedules.ts'
import { listSharing } from '../sharing/list-sharing.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

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

export const memberDownload = download({
  name: 'members',
  right: 'see people',
  query: exportQueries.members,
  columns: [
    'agency_code',
    'agency_name',
    'person',
    'email',
    'role',
    'post',
    'state',
    'from_day',
    'until_day',
    'deputy',
    'deputy_from',
    'deputy_until',
    'invited',
    'confirmed_by',
    'confirmed_at',
    'ended_at',
  ],
  records: (ctx, query) =>
    tableRecords(ctx, memberRows(ctx, query), ({ member, status }) => [
      member.agencyCode,
      member.agencyName,
      member.name,
      member.email,
      member.roleWord,
      member.title,
      seatStatusWord(status),
      member.fromDay,
      member.untilDay,
      member.deputy?.name ?? null,
      member.deputy?.fromDay ?? null,
      member.deputy?.untilDay ?? null,
      member.invited,
      member.confirmedBy ?? (member.confirmedAt === null ? null : 'not recorded'),
      member.confirmedAt,
      member.endedAt,
    ]),
})

async function memberRows(ctx: ActorContext, query: ExportQuery<'members'>) {
  const today = localDay(ctx.now())
  return (await listMembers(ctx))
    .filter((member) => isMemberShown(member, query, today))
    .map((member) => ({ member, status: seatStatus(member, today) }))
}

export const partnershipDownload = download({
  name: 'partnerships',
  right: 'keep partnerships',
  query: exportQueries.partnerships,
  columns: ['slug', 'partnership_name', 'area_name', 'agencies', 'active_seats', 'confirmed', 'created_at'],
  records: (ctx) =>
    tableRecords(ctx, listPartnerships(ctx), (row) => [
      row.slug,
      row.name,
      row.areaName,
      row.agencies,
      row.seats,
      row.confirmed,
      row.createdAt,
    ]),
})

export const signInProviderDownload = download({
  name: 'sign-in-providers',
  right: 'keep people',
  query: exportQueries['sign-in-providers'],
  columns: [
    'agency_code',
    'agency_name',
    'state',
    'issuer',
    'client_id',
    'tenant_claim',
    'tenants',
    'mail_domains',
    'factor_values',
    'set_up_by',
    'set_up_at',
    'tried_at',
    'confirmed_by',
    'confirmed_at',
    'ended_at',
  ],
  records: (ctx) =>
    tableRecords(
      ctx,
      listProviders(ctx).then(({ providers }) => providers),
      (row) => [
        row.agencyCode,
        row.agencyName,
        providerLifecycle.states[row.state],
        row.issuer,
        row.clientId,
        row.tenantClaim,
        row.tenants.join(' '),
        row.domains.join(' '),
        row.factorValues.join(' '),
        row.createdBy,
        row.createdAt,
        row.triedAt,
        row.confirmedBy,
        row.confirmedAt,
        row.endedAt,
      ],
    ),
})

/** Each sharing agreement of each agency; an agency without one once. */
export const sharingDownload = download({
  name: 'sharing',
  right: 'see set-up',
  query: exportQueries.sharing,
  columns: [
    'agency_code',
    'agency_name',
    'sharing',
    'agreement',
    'from_day',
    'until_day',
    'link',
    'recorded_by',
    'recorded_at',
    'ended_by',
    'ended_at',
    'reason',
  ],
  records: (ctx) =>
    tableRecords(ctx, sharingRows(ctx), ({ agency, agreement }) => [
      ...[agency.code, agency.name, sharingWord(agency.sharing)],
      agreement === null ? null : sharingLifecycle.states[agreement.state],
      ...[agreement?.fromDay ?? null, agreement?.untilDay ?? null, agreement?.link ?? null],
      ...[agreement?.recordedBy ?? null, agreement?.recordedAt ?? null],
      ...[agreement?.endedBy ?? null, agreement?.endedAt ?? null, agreement?.reason ?? null],
    ]),
})

type Agency = Awaited<ReturnType<typeof listSharing>>['agencies'][number]

async function sharingRows(ctx: ActorContext) {
  const { agencies } = await listSharing(ctx)
  return agencies.flatMap((agency): { agency: Agency; agreement: Agency['agreements'][number] | null }[] =>
    agency.agreements.length === 0
      ? [{ agency, agreement: null }]
      : agency.agreements.map((agreement) => ({ agency, agreement })),
  )
}
