import { type AuditEventRow, listAuditEvents } from '@roundtable/db/queries/audit-trail.queries.ts'
import { actCategoryWord, actWord } from '@roundtable/shared/act/acts.ts'
import { csvRecord } from '@roundtable/shared/base/csv.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { readRestrictedItems } from '@roundtable/shared/meeting/meeting-rights.ts'
import { readableBy } from '../audit-event/readable-by.ts'
import type { ActorContext } from '../base/context.ts'
import { download } from './download.ts'
import { closingCells, yesOrNo } from './record/table-records.ts'

const pageSize = 500

export const auditEventDownload = download({
  name: 'audit-events',
  right: 'read the audit trail',
  query: exportQueries['audit-events'],
  columns: [
    'at',
    'category',
    'action',
    'what',
    'person',
    'agency_code',
    'agency_name',
    'deputy_for',
    'on_behalf',
    'subject_kind',
    'subject_id',
    'summary',
    'reason',
  ],
  records: auditEventRecords,
})

/** Newest first, as far as the asker reads the trail. */
async function* auditEventRecords(
  ctx: ActorContext,
  { partnership: _, ...filter }: ExportQuery<'audit-events'>,
): AsyncGenerator<string> {
  const { actor, database } = ctx
  const closing = closingCells(ctx)
  const asked = {
    partnershipId: actor.partnershipId,
    readable: readableBy(actor),
    challenges: challengeScopeOf(actor),
    restrictedItems: readRestrictedItems.may(actor, []),
    filter,
    limit: pageSize,
    offset: 0,
  }
  let before: { at: string; id: string } | null = null
  for (;;) {
    const rows: AuditEventRow[] = await listAuditEvents(database.reader, { ...asked, before })
    yield rows.map((row) => recordOf(row, closing)).join('')
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    before = { at: last.at, id: last.id }
  }
}

const recordOf = (event: AuditEventRow, closing: readonly string[]): string =>
  csvRecord([
    event.at,
    actCategoryWord(event.category),
    event.action,
    actWord(event.action),
    event.personName,
    event.agencyCode,
    event.agencyName,
    event.deputyFor,
    yesOrNo(event.onBehalf === 1),
    event.subjectKind,
    event.subjectId,
    event.summary,
    event.reason,
    ...closing,
  ])
