import { type ExportQuery, exportQueries, type returnGroups } from '@roundtable/shared/export/export.ts'
import type { ActorContext } from '../base/context.ts'
import { listMembers } from '../member/list-members.ts'
import { listReturns } from '../return/list-returns.ts'
import { download } from './download.ts'
import { tableRecords } from './table-records.ts'

export const memberDownload = download({
  name: 'members',
  right: 'see people',
  query: exportQueries.members,
  columns: [
    'agency_code',
    'agency_name',
    'name',
    'email',
    'role',
    'title',
    'from_day',
    'until_day',
    'deputy',
    'deputy_from',
    'deputy_until',
    'invited',
    'ended_at',
  ],
  records: (ctx, query) =>
    tableRecords(memberRows(ctx, query), (member) => [
      member.agencyCode,
      member.agencyName,
      member.name,
      member.email,
      member.roleWord,
      member.title,
      member.fromDay,
      member.untilDay,
      member.deputy?.name ?? null,
      member.deputy?.fromDay ?? null,
      member.deputy?.untilDay ?? null,
      member.invited,
      member.endedAt,
    ]),
})

async function memberRows(ctx: ActorContext, { agency, search }: ExportQuery<'members'>) {
  const wanted = search?.toLowerCase() ?? ''
  return (await listMembers(ctx)).filter(
    (member) =>
      (agency === undefined || member.agencyCode === agency) &&
      `${member.name}\n${member.title}\n${member.email}`.toLowerCase().includes(wanted),
  )
}

export const returnDownload = download({
  name: 'returns',
  right: 'see returns',
  query: exportQueries.returns,
  columns: [
    'agency_code',
    'agency_name',
    'frequency',
    'period',
    'period_start',
    'period_end',
    'due_on',
    'state',
    'late',
    'days_late',
    'entered',
    'asked',
  ],
  records: (ctx, query) =>
    tableRecords(returnRows(ctx, query), (owed) => [
      owed.agencyCode,
      owed.agencyName,
      owed.frequency,
      owed.periodLabel,
      owed.periodStart,
      owed.periodEnd,
      owed.dueOn,
      owed.state,
      owed.late,
      owed.daysLate,
      owed.entered,
      owed.asked,
    ]),
})

type Owed = Awaited<ReturnType<typeof listReturns>>[number]

const isShown: Record<(typeof returnGroups)[number], (owed: Owed) => boolean> = {
  waiting: (owed) => owed.next !== 'look',
  open: (owed) => owed.state !== 'published' && owed.state !== 'closed',
  late: (owed) => owed.late,
  published: (owed) => owed.state === 'published',
}

async function returnRows(ctx: ActorContext, { agency, state, show }: ExportQuery<'returns'>) {
  return (await listReturns(ctx)).filter(
    (owed) =>
      (agency === undefined || owed.agencyCode === agency) &&
      (state === undefined || owed.state === state) &&
      (show === undefined || isShown[show](owed)),
  )
}
