import type { Severity } from '@roundtable/shared/issue/issue-form.ts'
import type { IssueState } from '@roundtable/shared/issue/issue-lifecycle.ts'
import type { IssueRecord } from '@roundtable/shared/issue/issue-record.ts'
import type { RuleKind } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { IssueNoteKind, IssueNoteTable, IssueTable, IssueVersionTable } from '../tables/issue.table.ts'
import {
  doers,
  idsIn,
  lastStep,
  ofFewRecords,
  oneOf,
  type RecordParams,
  step,
} from './life-record.queries.ts'

export type IssueListRow = Omit<
  IssueVersionTable,
  'partnershipId' | 'issueId' | 'recordedAt' | 'recordedBy'
> & {
  id: string
  number: number
  state: IssueState
  steps: number
  severity: Severity | null
  rule: RuleKind | null
  ruleFacts: string | null
  byManager: number
  raisedAt: string
  raisedBy: string | null
  raisedByName: string | null
  indicatorId: string | null
  seriesId: string | null
  goalId: string | null
  indicatorCode: string | null
  indicatorName: string | null
  goalCode: string | null
  goalWording: string | null
  returnsOf: string | null
  ownerAgencyCode: string | null
  ownerAgencyName: string | null
  acceptedByCode: string | null
  acceptedByName: string | null
}

type Which = {
  partnershipId: string
  id?: string
  number?: number
  indicatorId?: string
  goalId?: string
  /** As whoever raised it worded it, not as it stands. */
  firstWords?: true
}

/** Issues with their words, the newest first. */
export async function listIssues(db: Db, which: Which): Promise<IssueListRow[]> {
  const { partnershipId, id, number, indicatorId, goalId, firstWords } = which
  const { rows } = await sql<IssueListRow>`
    select r.id, r.number, r.state, r.steps, w.version, r.rule, r.rule_facts, r.by_manager, r.raised_at, r.raised_by,
      p.name as raised_by_name, r.indicator_id, r.series_id, r.goal_id, i.code as indicator_code,
      iv.name as indicator_name, g.code as goal_code, gv.wording as goal_wording, ra.name as returns_of, w.title,
      w.why, w.known, w.severity, w.owner_agency_id, w.owner_title, w.review_on, w.likelihood, w.impact, w.controls,
      w.accepted_by_agency_id, o.code as owner_agency_code, o.name as owner_agency_name,
      b.code as accepted_by_code, b.name as accepted_by_name
    from issue r
    join issue_version w on w.partnership_id = r.partnership_id and w.issue_id = r.id
      and w.version = ${firstWords === true ? sql`1` : sql`r.version`}
    left join person p on p.id = r.raised_by
    left join indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
    left join indicator_version iv on iv.partnership_id = i.partnership_id and iv.indicator_id = i.id
      and iv.version = i.version
    left join goal g on g.partnership_id = r.partnership_id and g.id = r.goal_id
    left join goal_version gv on gv.partnership_id = g.partnership_id and gv.goal_id = g.id and gv.version = g.version
    left join agency ra on ra.partnership_id = r.partnership_id and ra.id = r.returns_agency_id
    left join agency o on o.partnership_id = r.partnership_id and o.id = w.owner_agency_id
    left join agency b on b.partnership_id = r.partnership_id and b.id = w.accepted_by_agency_id
    where r.partnership_id = ${partnershipId}
      and ${id === undefined ? sql`1 = 1` : sql`r.id = ${id}`}
      and ${number === undefined ? sql`1 = 1` : sql`r.number = ${number}`}
      and ${indicatorId === undefined ? sql`1 = 1` : sql`r.indicator_id = ${indicatorId}`}
      and ${goalId === undefined ? sql`1 = 1` : sql`(r.goal_id = ${goalId} or i.goal_id = ${goalId})`}
    order by r.number desc`.execute(db)
  return rows
}

/** Of one that its last step gave away: who owned it before. */
const formerOwner = sql`case when t.act = 'issue.given' then (select b.owner_agency_id from issue_version b
  where b.partnership_id = r.partnership_id and b.issue_id = r.id and b.version < r.version
  order by b.version desc limit 1) end`

/** Of one that its last step worded anew: who accepted its risk before. */
const formerAccepter = sql`case when t.act in ('issue.revised', 'issue.given') then (select b.accepted_by_agency_id
  from issue_version b where b.partnership_id = r.partnership_id and b.issue_id = r.id and b.version < r.version
  order by b.version desc limit 1) end`

/** What notices, clocks and "waiting for you" read. */
export async function listIssueRecords(db: Db, records: RecordParams): Promise<IssueRecord[]> {
  const { agencies = 'all', dueBy } = records
  type Row = Omit<IssueRecord, 'byManager' | 'progressedBy' | 'revisedBy' | 'isReady' | 'isDue'> & {
    byManager: number
    progressedBy: string | null
    revisedBy: string | null
    isReady: number
  }
  const { rows } = await sql<Row>`
    select r.id, w.owner_agency_id as agency_id, r.state, r.steps as version, ${step}, r.number, w.title, w.severity,
      o.name as owner_agency_name, ${formerOwner} as former_agency_id, w.accepted_by_agency_id,
      ${formerAccepter} as former_accepter_id, w.review_on, r.raised_by, p.name as raised_by_name, r.by_manager,
      ${doers(db, ['issue.started', 'issue.progress-noted', 'issue.closing-asked'])} as progressed_by,
      ${doers(db, ['issue.revised', 'issue.given'])} as revised_by,
      (select q.person_id from transition q where q.partnership_id = r.partnership_id and q.subject_id = r.id
        and q.act = 'issue.reopening-proposed' order by q.at desc, q.id desc limit 1) as reopening_by,
      case when exists (select 1 from transition q where q.partnership_id = r.partnership_id
        and q.subject_id = r.id and q.act = 'issue.closing-asked' and not exists (
          select 1 from transition n where n.partnership_id = q.partnership_id and n.subject_id = q.subject_id
            and n.act in ('issue.progress-noted', 'issue.reopened', 'issue.closed', 'issue.given')
            and (n.at > q.at or (n.at = q.at and n.id > q.id)))) then 1 else 0 end as is_ready
    from issue r
    join issue_version w on w.partnership_id = r.partnership_id and w.issue_id = r.id and w.version = r.version
    left join agency o on o.partnership_id = r.partnership_id and o.id = w.owner_agency_id
    left join person p on p.id = r.raised_by
    ${lastStep}
    where ${ofFewRecords(db, records)}
      and ${oneOf(sql`w.owner_agency_id`, agencies === 'all' ? undefined : agencies)}
    order by r.number`.execute(db)
  return rows.map(({ byManager, progressedBy, revisedBy, isReady, ...row }) => ({
    ...row,
    isDue: dueBy !== undefined && row.reviewOn !== null && row.reviewOn <= dueBy,
    byManager: byManager === 1,
    progressedBy: idsIn(progressedBy),
    revisedBy: idsIn(revisedBy),
    isReady: isReady === 1,
  }))
}

/** The number the next issue gets; under the lock of the partnership. */
export async function nextIssueNumber(tx: Tx, partnershipId: string): Promise<number> {
  const row = await tx
    .selectFrom('issue')
    .where('partnershipId', '=', partnershipId)
    .select((eb) => eb.fn.max('number').as('highest'))
    .executeTakeFirst()
  return Number(row?.highest ?? 0) + 1
}

export async function insertIssue(
  tx: Tx,
  row: Insertable<IssueTable>,
  words: Omit<Insertable<IssueVersionTable>, 'partnershipId' | 'issueId' | 'version'>,
): Promise<void> {
  const { partnershipId, id: issueId } = row
  await tx.insertInto('issue').values(row).execute()
  await tx
    .insertInto('issueVersion')
    .values({ ...words, partnershipId, issueId, version: 1 })
    .execute()
}

type OfIssue = { partnershipId: string; id: string }

/** A step of its life. */
export async function updateIssueState(
  tx: Tx,
  { partnershipId, id }: OfIssue,
  state: IssueState,
): Promise<void> {
  await tx
    .updateTable('issue')
    .set((eb) => ({ state, steps: eb('steps', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** New words, which stand from now on. */
export async function insertIssueVersion(tx: Tx, row: Insertable<IssueVersionTable>): Promise<void> {
  const { partnershipId, issueId, version } = row
  await tx.insertInto('issueVersion').values(row).execute()
  await tx
    .updateTable('issue')
    .set({ version })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', issueId)
    .execute()
}

export const findIssueVersion = async (
  tx: Tx,
  { partnershipId, issueId, version }: OfNotes & { version: number },
): Promise<IssueVersionTable | undefined> =>
  tx
    .selectFrom('issueVersion')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('issueId', '=', issueId)
    .where('version', '=', version)
    .executeTakeFirst()

export async function insertIssueNote(tx: Tx, row: Insertable<IssueNoteTable>): Promise<void> {
  await tx.insertInto('issueNote').values(row).execute()
}

export async function hasIssueNote(tx: Tx, { partnershipId, id }: OfIssue): Promise<boolean> {
  const row = await tx
    .selectFrom('issueNote')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

type OfNotes = { partnershipId: string; issueId: string }
export type IssueNoteRow = {
  id: string
  kind: IssueNoteKind
  text: string
  evidence: string
  at: string
  by: string
  agency: string
  onBehalf: number
}

/** Oldest first. */
export async function listIssueNotes(db: Db, { partnershipId, issueId }: OfNotes): Promise<IssueNoteRow[]> {
  const { rows } = await sql<IssueNoteRow>`
    select n.id, n.kind, n.text, n.evidence, n.recorded_at as at, p.name as by, a.name as agency, n.on_behalf
    from issue_note n
    join person p on p.id = n.recorded_by
    join agency a on a.partnership_id = n.partnership_id and a.id = n.agency_id
    where n.partnership_id = ${partnershipId} and n.issue_id = ${issueId}
    order by n.recorded_at, n.id`.execute(db)
  return rows
}

/** What happened to it, newest first, with the reasons that were typed. */
export async function listIssueSteps(db: Db, { partnershipId, issueId }: OfNotes) {
  const { rows } = await sql<{
    at: string
    act: string
    by: string
    agency: string | null
    reason: string | null
  }>`
    select t.at, t.act, coalesce(p.name, 'Roundtable') as by, a.name as agency, w.text as reason
    from transition t
    left join person p on p.id = t.person_id
    left join agency a on a.partnership_id = t.partnership_id and a.id = t.agency_id
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    where t.partnership_id = ${partnershipId} and t.subject_id = ${issueId}
    order by t.at desc, t.id desc`.execute(db)
  return rows
}
