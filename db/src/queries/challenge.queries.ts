import type { Role } from '@roundtable/shared/base/role.ts'
import type { ChallengeRecord } from '@roundtable/shared/challenge/challenge-record.ts'
import type { ChallengeScope } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { Stage } from '@roundtable/shared/challenge/challenge-stages.ts'
import { fromWord } from '@roundtable/shared/challenge/challenge-words.ts'
import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { ChallengeTable } from '../tables/challenge.table.ts'
import { type GoneColumns, goneColumns, goneOf, goneTables, noneGone } from './challenge-side.queries.ts'
import { lastStep, ofFewRecords, oneOf, type RecordParams, step } from './life-record.queries.ts'

type Key = { partnershipId: string; id: string }

/** The challenges called c of which a person may know. */
/** Answers yes or no, never nothing, also for one that comes from no agency: what is not known is asked for too. */
export function isKnown({ personId, all, agencies, roles }: ChallengeScope): RawBuilder<boolean> {
  const among =
    agencies === 'all'
      ? sql`1 = 1`
      : agencies.length === 0
        ? sql`1 = 0`
        : sql`(c.to_agency_id in (${sql.join(agencies)}) or coalesce(c.from_agency_id, '') in (${sql.join(agencies)}))`
  return sql<boolean>`(c.raised_by = ${personId} or ${among}
    ${all ? sql`or c.restricted = 0` : sql``} ${roles.length > 0 ? sql`or c.from_role in (${sql.join(roles)})` : sql``})`
}

export async function insertChallenge(tx: Tx, row: Insertable<ChallengeTable>): Promise<void> {
  await tx.insertInto('challenge').values(row).execute()
}

export async function updateChallenge(
  tx: Tx,
  { partnershipId, id }: Key,
  set: Updateable<ChallengeTable>,
): Promise<void> {
  await tx
    .updateTable('challenge')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

type Sides = Pick<ChallengeTable, 'fromAgencyId' | 'toAgencyId' | 'supportAgencyId'>

/** It stands between other agencies from now on; between whom it stood until then is recorded with it. */
export async function updateChallengeSides(
  tx: Tx,
  row: ChallengeTable,
  { sides, at }: { sides: Sides; at: string },
): Promise<void> {
  const { partnershipId, id: challengeId, version, fromAgencyId, toAgencyId, supportAgencyId } = row
  const of = { partnershipId, challengeId }
  const until = { fromAgencyId, toAgencyId, supportAgencyId }
  await tx
    .insertInto('challengeSide')
    .values({ ...of, ...until, version, recordedAt: row.recordedAt })
    .onConflict((on) => on.columns(['partnershipId', 'challengeId', 'version']).doNothing())
    .execute()
  await tx
    .insertInto('challengeSide')
    .values({ ...of, ...sides, version: version + 1, recordedAt: at })
    .execute()
  await updateChallenge(tx, row, { ...sides })
}

/** Between whom it stood before it passed on last. */
export const findSidesBefore = async (
  tx: Tx,
  { partnershipId, id, version }: Key & { version: number },
): Promise<Sides | undefined> =>
  tx
    .selectFrom('challengeSide')
    .select(['fromAgencyId', 'toAgencyId', 'supportAgencyId'])
    .where('partnershipId', '=', partnershipId)
    .where('challengeId', '=', id)
    .where('version', '<', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The next number of a partnership that is locked. */
export async function nextChallengeNumber(
  tx: Tx,
  { partnershipId, restricted }: { partnershipId: string; restricted: boolean },
): Promise<number> {
  const row = await tx
    .selectFrom('challenge')
    .select((eb) => eb.fn.max('number').as('most'))
    .where('partnershipId', '=', partnershipId)
    .where('restricted', '=', Number(restricted))
    .executeTakeFirst()
  return Number(row?.most ?? 0) + 1
}

export type ListedChallenge = ChallengeTable & {
  fromName: string | null
  fromCode: string | null
  raisedByName: string
  /** Whether who raised it still has a seat. */
  raiserSeated: number
  toName: string
  toCode: string
  indicatorCode: string | null
  indicatorName: string | null
  goalCode: string | null
  goalWording: string | null
  supportAgencyName: string | null
  issueNumber: number | null
  stage: Stage
  days: number
  fromDay: string
  answerUntil: string
  /** The working day of the stage on which it was answered or passed on. */
  endedDay: number | null
  answeredBy: string | null
  supportTaken: number | null
  silences: number
  stepAt: string | null
}

const lastEntry = (
  column: string,
  kinds: RawBuilder<unknown>,
) => sql`(select ${sql.ref(column)} from challenge_entry e
  where e.partnership_id = c.partnership_id and e.challenge_id = c.id and ${kinds}
  order by e.recorded_at desc, e.id desc limit 1)`

const seated = (today: string) => sql`case when exists (select 1 from member m
  where m.partnership_id = c.partnership_id and m.person_id = c.raised_by and m.ended_at is null
    and (m.until_day is null or m.until_day >= ${today})) then 1 else 0 end`

const currentStage = sql`join challenge_stage s on s.partnership_id = c.partnership_id and s.challenge_id = c.id
  and s.stage = (select max(x.stage) from challenge_stage x
    where x.partnership_id = c.partnership_id and x.challenge_id = c.id)`

type ListParams = {
  partnershipId: string
  scope: ChallengeScope
  today: string
  id?: string
  named?: { number: number; restricted: boolean }
  about?: { indicatorId: string } | { goalId: string } | { issueId: string }
}

/** Newest first, as far as the reader may know of them. */
export async function listChallenges(db: Db, asked: ListParams): Promise<ListedChallenge[]> {
  const { partnershipId, scope, today, id, named, about } = asked
  const { rows } = await sql<ListedChallenge>`
    select c.*, f.name as from_name, f.code as from_code, p.name as raised_by_name, ${seated(today)} as raiser_seated,
      a.name as to_name, a.code as to_code, i.code as indicator_code, v.name as indicator_name, g.code as goal_code,
      w.wording as goal_wording, h.name as support_agency_name, u.number as issue_number, s.stage, s.days, s.from_day, s.answer_until,
      ${lastEntry('e.day', sql`e.kind in ('answer', 'passed-on') and e.stage = s.stage`)} as ended_day,
      ${lastEntry('e.recorded_by', sql`e.kind = 'answer'`)} as answered_by,
      ${lastEntry('e.support_taken', sql`e.support_taken is not null`)} as support_taken,
      cast((select count(*) from challenge_entry e where e.partnership_id = c.partnership_id
        and e.challenge_id = c.id and e.kind = 'silence') as integer) as silences,
      (select max(t.at) from transition t where t.partnership_id = c.partnership_id and t.subject_id = c.id
        and t.act <> 'challenge.corrected') as step_at
    from challenge c
    join agency a on a.partnership_id = c.partnership_id and a.id = c.to_agency_id
    left join agency f on f.partnership_id = c.partnership_id and f.id = c.from_agency_id
    left join agency h on h.partnership_id = c.partnership_id and h.id = c.support_agency_id
    join person p on p.id = c.raised_by
    left join issue u on u.partnership_id = c.partnership_id and u.id = c.issue_id
    left join indicator i on i.partnership_id = c.partnership_id and i.id = c.indicator_id
    left join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    left join goal g on g.partnership_id = c.partnership_id and g.id = c.goal_id
    left join goal_version w on w.partnership_id = g.partnership_id and w.goal_id = g.id and w.version = g.version
    ${currentStage}
    where c.partnership_id = ${partnershipId} and ${isKnown(scope)}
      ${id === undefined ? sql`` : sql`and c.id = ${id}`}
      ${about === undefined ? sql`` : 'goalId' in about ? sql`and c.goal_id = ${about.goalId}` : 'issueId' in about ? sql`and c.issue_id = ${about.issueId}` : sql`and c.indicator_id = ${about.indicatorId}`}
      ${
        named === undefined
          ? sql``
          : sql`and c.number = ${named.number} and c.restricted = ${Number(named.restricted)}`
      }
    order by c.recorded_at desc, c.id desc`.execute(db)
  return rows
}

type RecordRow = Omit<
  ChallengeRecord,
  'restricted' | 'raiserSeated' | 'fromName' | 'isHelpTaken' | 'gone'
> & {
  restricted: number
  isHelpTaken: number
  raiserSeated: number
  fromName: string | null
  fromRole: Role
} & GoneColumns

/** As clocks, notices and "waiting for you" read them. */
export async function listChallengeRecords(db: Db, records: RecordParams): Promise<ChallengeRecord[]> {
  const { agencies = 'all', dueBy } = records
  // What waits is told by its state alone: which agency has gone is not looked for.
  const isTold = dueBy === undefined
  const { rows } = await sql<RecordRow>`
    select r.id, r.to_agency_id as agency_id, r.state, r.version, ${step}, r.number, r.restricted, r.from_agency_id,
      r.from_role, r.raised_by, f.name as from_name, a.name as agency_name, coalesce(i.code, g.code) as about_code,
      s.stage, s.answer_until, r.support_agency_id, r.support_until, ${isTold ? goneColumns : noneGone},
      coalesce((select e.support_taken from challenge_entry e where e.partnership_id = r.partnership_id
        and e.challenge_id = r.id and e.kind = 'answer'
        order by e.recorded_at desc, e.id desc limit 1), 0) as is_help_taken,
      case when exists (select 1 from member m where m.partnership_id = r.partnership_id
        and m.person_id = r.raised_by and m.ended_at is null) then 1 else 0 end as raiser_seated,
      (select e.recorded_by from challenge_entry e where e.partnership_id = r.partnership_id
        and e.challenge_id = r.id and e.kind = 'answer'
        order by e.recorded_at desc, e.id desc limit 1) as answered_by
    from challenge r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.to_agency_id
    left join agency f on f.partnership_id = r.partnership_id and f.id = r.from_agency_id
    left join indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
    left join goal g on g.partnership_id = r.partnership_id and g.id = r.goal_id
    join challenge_stage s on s.partnership_id = r.partnership_id and s.challenge_id = r.id
      and s.stage = (select max(x.stage) from challenge_stage x
        where x.partnership_id = r.partnership_id and x.challenge_id = r.id)
    ${lastStep}
    ${isTold ? goneTables : sql``}
    where ${ofFewRecords(db, records)} and ${oneOf(sql`r.to_agency_id`, agencies === 'all' ? undefined : agencies)}
    order by s.answer_until, r.number, r.id`.execute(db)
  return rows.map(({ goneId, goneName, intoId, intoName, helped, answered, asked, ...row }) => ({
    ...row,
    gone: goneOf({ goneId, goneName, intoId, intoName, helped, answered, asked }),
    restricted: row.restricted === 1,
    raiserSeated: row.raiserSeated === 1,
    isHelpTaken: row.isHelpTaken === 1,
    fromName: fromWord(row.fromName, row.fromRole),
  }))
}

export type RaisedChallenge = Pick<ChallengeTable, 'id' | 'number' | 'restricted' | 'question' | 'state'> & {
  toName: string
}

/** Of what was raised at a meeting: who is asked, and what. */
export async function listRaisedChallenges(
  db: Db,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
): Promise<RaisedChallenge[]> {
  const { rows } = await sql<RaisedChallenge>`
    select c.id, c.number, c.restricted, c.question, c.state, a.name as to_name
    from challenge c
    join agency a on a.partnership_id = c.partnership_id and a.id = c.to_agency_id
    where c.partnership_id = ${partnershipId} and c.id in (${sql.join(ids)})
    order by c.restricted, c.number`.execute(db)
  return rows
}
