import type { Role } from '@roundtable/shared/base/role.ts'
import { twoKeepers } from '@roundtable/shared/rights/role-group.ts'
import type { YearlyReportRecord } from '@roundtable/shared/yearly-report/yearly-report-record.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  YearlyCorrectionTable,
  YearlyEvidenceTable,
  YearlyReportTable,
  YearlySignatureTable,
  YearlyStatementTable,
} from '../tables/yearly-report.table.ts'
import { idsIn, lastStep, listed, ofRecords, type RecordParams, step } from './life-record.queries.ts'

type Key = { partnershipId: string; id: string }
type OfReport = { partnershipId: string; reportId: string }

export type ListedReport = YearlyReportTable & { publishedAt: string | null }

/** The newest first. */
export async function listYearlyReports(
  db: Db,
  { partnershipId, id, number }: { partnershipId: string; id?: string; number?: number },
): Promise<ListedReport[]> {
  const { rows } = await sql<ListedReport>`
    select r.*, (select max(t.at) from transition t where t.partnership_id = r.partnership_id
      and t.subject_id = r.id and t.act = 'yearly-report.published') as published_at
    from yearly_report r
    where r.partnership_id = ${partnershipId}
      ${id === undefined ? sql`` : sql`and r.id = ${id}`}
      ${number === undefined ? sql`` : sql`and r.number = ${number}`}
    order by r.starts_on desc, r.number desc`.execute(db)
  return rows
}

export async function insertYearlyReport(tx: Tx, row: Insertable<YearlyReportTable>): Promise<void> {
  await tx.insertInto('yearlyReport').values(row).execute()
}

/** A step of its life. */
export async function updateYearlyReport(
  tx: Tx,
  { partnershipId, id }: Key,
  state: YearlyReportTable['state'],
): Promise<void> {
  await tx
    .updateTable('yearlyReport')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export type ListedStatement = YearlyStatementTable & { by: string }

/** Each statement as it was written last, in the order of its heading; removed ones are left out. */
export async function listStatements(
  db: Db,
  { partnershipId, reportId }: OfReport,
): Promise<ListedStatement[]> {
  const { rows } = await sql<ListedStatement>`
    select s.*, p.name as by from yearly_statement s
    join person p on p.id = s.recorded_by
    where s.partnership_id = ${partnershipId} and s.report_id = ${reportId} and s.ended = 0
      and not exists (select 1 from yearly_statement n where n.partnership_id = s.partnership_id
        and n.statement_id = s.statement_id and n.words > s.words)
    order by s.position, s.statement_id`.execute(db)
  return rows
}

/** What each statement leads to, as it was written last. */
export async function listEvidence(
  db: Db,
  { partnershipId, reportId }: OfReport,
): Promise<YearlyEvidenceTable[]> {
  const { rows } = await sql<YearlyEvidenceTable>`
    select e.* from yearly_evidence e
    where e.partnership_id = ${partnershipId} and e.report_id = ${reportId}
      and not exists (select 1 from yearly_statement n where n.partnership_id = e.partnership_id
        and n.statement_id = e.statement_id and n.words > e.words)
    order by e.statement_id, e.position`.execute(db)
  return rows
}

type Written = {
  statement: Insertable<YearlyStatementTable>
  evidence: readonly Insertable<YearlyEvidenceTable>[]
}

export async function insertStatements(tx: Tx, written: readonly Written[]): Promise<void> {
  for (const { statement, evidence } of written) {
    await tx.insertInto('yearlyStatement').values(statement).execute()
    if (evidence.length > 0) await tx.insertInto('yearlyEvidence').values(evidence).execute()
  }
}

export type ListedSignature = YearlySignatureTable & { agencyName: string; by: string }

/** In the order in which they signed, of every round. */
export async function listSignatures(
  db: Db,
  { partnershipId, reportId }: { partnershipId: string; reportId?: string },
): Promise<ListedSignature[]> {
  const { rows } = await sql<ListedSignature>`
    select s.*, a.name as agency_name, p.name as by from yearly_signature s
    join agency a on a.partnership_id = s.partnership_id and a.id = s.agency_id
    join person p on p.id = s.recorded_by
    where s.partnership_id = ${partnershipId}
      ${reportId === undefined ? sql`` : sql`and s.report_id = ${reportId}`}
    order by s.recorded_at, s.agency_id`.execute(db)
  return rows
}

export async function insertSignature(tx: Tx, row: Insertable<YearlySignatureTable>): Promise<void> {
  await tx.insertInto('yearlySignature').values(row).execute()
}

/** Agencies in which somebody holds one of these seats today, where it takes two keepers given by both. */
export async function listSeatedAgencies(
  db: Db,
  { partnershipId, roles, today }: { partnershipId: string; roles: readonly Role[]; today: string },
): Promise<{ agencyId: string; agencyName: string }[]> {
  const { rows } = await sql<{ agencyId: string; agencyName: string }>`
    select a.id as agency_id, a.name as agency_name from agency a
    where a.partnership_id = ${partnershipId} and exists (select 1 from member m
      where m.partnership_id = a.partnership_id and m.agency_id = a.id and m.role in (${sql.join(roles)})
        and m.ended_at is null and m.from_day <= ${today}
        and (m.confirmed_at is not null or m.role not in (${sql.join(twoKeepers)}))
        and (m.until_day is null or m.until_day >= ${today}))
    order by a.position, a.code`.execute(db)
  return rows
}

export const listCorrections = (
  db: Db,
  { partnershipId, reportId }: OfReport,
): Promise<(YearlyCorrectionTable & { by: string })[]> =>
  db
    .selectFrom('yearlyCorrection as c')
    .innerJoin('person as p', 'p.id', 'c.recordedBy')
    .selectAll('c')
    .select('p.name as by')
    .where('c.partnershipId', '=', partnershipId)
    .where('c.reportId', '=', reportId)
    .orderBy('c.recordedAt')
    .orderBy('c.id')
    .execute()

export async function insertCorrection(tx: Tx, row: Insertable<YearlyCorrectionTable>): Promise<void> {
  await tx.insertInto('yearlyCorrection').values(row).execute()
}

/** When records were taken through one of these acts in a span, each the last time. */
export async function listStepsWithin(
  db: Db,
  {
    partnershipId,
    acts,
    from,
    until,
  }: { partnershipId: string; acts: readonly string[]; from: string; until: string },
): Promise<{ subjectId: string; at: string }[]> {
  const { rows } = await sql<{ subjectId: string; at: string }>`
    select t.subject_id, max(t.at) as at from transition t
    where t.partnership_id = ${partnershipId} and t.act in (${sql.join(acts)})
      and t.at >= ${from} and t.at < ${until}
    group by t.subject_id order by max(t.at), t.subject_id`.execute(db)
  return rows
}

type RecordRow = Omit<YearlyReportRecord, 'wantsScrutiny' | 'signedAgencyIds' | 'signedBy' | 'writtenBy'> & {
  wantsScrutiny: number
  signedAgencyIds: string | null
  signedBy: string | null
  writtenBy: string | null
}

/** As notices and "waits for me" read them. */
export async function listYearlyReportRecords(db: Db, records: RecordParams): Promise<YearlyReportRecord[]> {
  const current = sql`from yearly_signature s where s.partnership_id = r.partnership_id and s.report_id = r.id
    and s.round = (select max(c.round) from yearly_cut c
      where c.partnership_id = r.partnership_id and c.report_id = r.id and c.audience = 'trusted')`
  const scrutiny = (had: ReturnType<typeof sql>) => sql`select distinct w.recorded_by as found
    from yearly_statement w where w.partnership_id = r.partnership_id and w.report_id = r.id
      and ${had} (select 1 from yearly_heading h where h.partnership_id = w.partnership_id
        and h.heading_id = w.heading_id and h.scrutiny = 1)`
  const { rows } = await sql<RecordRow>`
    select r.id, null as agency_id, r.state, r.version, ${step}, r.number, r.starts_on,
      case when exists (select 1 from transition q where q.partnership_id = r.partnership_id
          and q.subject_id = r.id and q.act = 'yearly-report.scrutiny-asked')
        and not exists (${scrutiny(sql`w.ended = 0 and not exists (select 1 from yearly_statement n
          where n.partnership_id = w.partnership_id and n.statement_id = w.statement_id
            and n.words > w.words) and exists`)}) then 1 else 0 end as wants_scrutiny,
      ${listed(db, sql`select distinct s.agency_id as found ${current}`)} as signed_agency_ids,
      ${listed(db, sql`select distinct s.recorded_by as found ${current}`)} as signed_by,
      ${listed(db, scrutiny(sql`w.kind = 'statement' and not exists`))} as written_by
    from yearly_report r
    ${lastStep}
    where ${ofRecords(records)}
    order by r.starts_on, r.number`.execute(db)
  return rows.map((row) => ({
    ...row,
    wantsScrutiny: row.wantsScrutiny === 1,
    signedAgencyIds: idsIn(row.signedAgencyIds),
    signedBy: idsIn(row.signedBy),
    writtenBy: idsIn(row.writtenBy),
  }))
}
