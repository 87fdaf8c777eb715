import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { type Commentary, commentaryWords } from '@roundtable/shared/figure/entry-fields.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { isSqlite } from '../dialect.ts'
import { ask, statement } from '../statement.ts'
import { columnsOf } from './columns-of.ts'
import { isGranted } from './granted-goal.ts'

type Seen = { partnershipId: string; goalIds: readonly string[] | null }

export async function listGoalWords(db: Db, { partnershipId, goalIds }: Seen) {
  return db
    .selectFrom('goal as g')
    .innerJoin('goalVersion as v', (on) =>
      on
        .onRef('v.partnershipId', '=', 'g.partnershipId')
        .onRef('v.goalId', '=', 'g.id')
        .onRef('v.version', '=', 'g.version'),
    )
    .where('g.partnershipId', '=', partnershipId)
    .where('g.state', '=', 'agreed')
    .where('g.kind', '=', 'goal')
    .where(isGranted('g.id', goalIds))
    .select([
      'g.code',
      'v.wording',
      'v.childWording',
      'v.why',
      'v.populationOutcome',
      'v.story',
      'v.factors',
      'v.works',
      'v.plan',
    ])
    .orderBy('g.position')
    .orderBy('g.code')
    .execute()
}

export type IndicatorWordsRow = {
  id: string
  code: string
  theme: string
  name: string
  plainEnglish: string
  definition: string
  numeratorWording: string | null
  denominatorWording: string | null
  source: string
  caveats: string
  challengeQuestion: string
}

const indicatorWords = statement<IndicatorWordsRow>(
  ({ textsOf }) => `
select i.id, i.code, i.theme, v.name, v.plain_english as "plainEnglish", v.definition,
  v.numerator_wording as "numeratorWording", v.denominator_wording as "denominatorWording", v.source, v.caveats,
  v.challenge_question as "challengeQuestion"
from indicator i
join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
where i.partnership_id = ? and i.state in ('live', 'suspended')
  and (cast(? as integer) = 0 or i.goal_id in ${textsOf})
order by i.position, i.code`,
)

export const listIndicatorWords = (db: Db, { partnershipId, goalIds }: Seen): Promise<IndicatorWordsRow[]> =>
  ask(db, indicatorWords, [partnershipId, goalIds === null ? 0 : 1, JSON.stringify(goalIds ?? [])])

export async function listAgencyWords(db: Db, partnershipId: string) {
  return db
    .selectFrom('agency as a')
    .where('a.partnershipId', '=', partnershipId)
    .where('a.endedAt', 'is', null)
    .where('a.administers', '=', 0)
    .select(['a.code', 'a.name', 'a.shortName'])
    .orderBy('a.position')
    .orderBy('a.code')
    .execute()
}

export type CommentaryWordsRow = Commentary & {
  indicatorId: string
  seriesId: string
  periodStart: string
  code: string
  name: string
  plainEnglish: string
  frequency: Frequency
}

/** What stands beside published figures, the newest periods first, so many at most; not disclosed yet. */
export async function listCommentaryWords(
  db: Db,
  { partnershipId, goalIds, most }: Seen & { most: number },
): Promise<CommentaryWordsRow[]> {
  const { rows } = await sql<CommentaryWordsRow>`
    select s.indicator_id as "indicatorId", c.series_id as "seriesId", c.period_start as "periodStart", i.code, v.name,
      v.plain_english as "plainEnglish", i.frequency, ${sql.raw(columnsOf('c', commentaryWords))}
    from commentary c
    join series s on s.partnership_id = c.partnership_id and s.id = c.series_id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
    where c.partnership_id = ${partnershipId} and s.ended_at is null and i.state in ('live', 'suspended')
      and ${isGranted('i.goal_id', goalIds)}
      and not exists (select 1 from commentary n where n.partnership_id = c.partnership_id
        and n.series_id = c.series_id and n.period_start = c.period_start and n.version > c.version)
    order by c.period_start desc, c.series_id
    limit ${most}`.execute(db)
  return rows
}

type NoteWords = { subjectId: string; text: string }

/** What was noted of issues. */
export async function listIssueNoteWords(db: Db, partnershipId: string): Promise<NoteWords[]> {
  return db
    .selectFrom('issueNote')
    .select(['issueId as subjectId', 'text'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('id')
    .execute()
}

/** What was noted of actions, and what was said of their impact. */
export async function listActionNoteWords(db: Db, partnershipId: string): Promise<NoteWords[]> {
  const notes = db.selectFrom('actionNote').select(['actionId as subjectId', 'text', 'id'])
  const checks = db.selectFrom('actionCheck').select(['actionId as subjectId', 'words as text', 'id'])
  return notes
    .where('partnershipId', '=', partnershipId)
    .unionAll(checks.where('partnershipId', '=', partnershipId))
    .orderBy('id')
    .execute()
}

/** Challenges and what was said in them, without those that are restricted. */
export async function listChallengeWords(db: Db, partnershipId: string) {
  const { rows } = await sql<{
    number: number
    question: string
    because: string
    support: string
    fromName: string | null
    fromRole: Role
    toName: string
    said: string | null
  }>`
    select c.number, c.question, c.because, c.support, f.name as "fromName", c.from_role as "fromRole",
      a.name as "toName", (select ${isSqlite(db) ? sql`group_concat(e.text, ' ')` : sql`string_agg(e.text, ' ')`}
        from challenge_entry e where e.partnership_id = c.partnership_id and e.challenge_id = c.id) as said
    from challenge c
    join agency a on a.partnership_id = c.partnership_id and a.id = c.to_agency_id
    left join agency f on f.partnership_id = c.partnership_id and f.id = c.from_agency_id
    where c.partnership_id = ${partnershipId} and c.restricted = 0
    order by c.number desc`.execute(db)
  return rows
}

/** What boards decided, nothing of a restricted item. */
/** Statements of yearly reports that are published. */
export async function listReportWords(db: Db, partnershipId: string) {
  const { rows } = await sql<{ number: number; startsOn: string; text: string }>`
    select r.number, r.starts_on as "startsOn", s.text from yearly_statement s
    join yearly_report r on r.partnership_id = s.partnership_id and r.id = s.report_id
    where s.partnership_id = ${partnershipId} and r.state = 'published' and s.ended = 0 and s.kind = 'statement'
      and not exists (select 1 from yearly_statement n where n.partnership_id = s.partnership_id
        and n.statement_id = s.statement_id and n.words > s.words)
    order by r.starts_on desc, s.position, s.statement_id`.execute(db)
  return rows
}

export async function listDecisionWords(db: Db, partnershipId: string) {
  const { rows } = await sql<{
    number: number
    meetingNumber: number
    boardName: string
    text: string
    reason: string
    said: string | null
  }>`
    select d.number, m.number as "meetingNumber", w.name as "boardName", v.text, v.reason,
      (select ${isSqlite(db) ? sql`group_concat(s.text, ' ')` : sql`string_agg(s.text, ' ')`}
        from decision_dissent s where s.partnership_id = d.partnership_id and s.decision_id = d.id
          and s.words = d.words) as said
    from decision d
    join decision_version v on v.partnership_id = d.partnership_id and v.decision_id = d.id and v.words = d.words
    join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
    join board_version w on w.partnership_id = d.partnership_id and w.board_id = d.board_id
    join board b on b.partnership_id = w.partnership_id and b.id = w.board_id and b.version = w.version
    join agenda_item r on r.partnership_id = d.partnership_id and r.id = d.item_id
    join agenda_item_version i on i.partnership_id = r.partnership_id and i.item_id = r.id and i.words = r.words
    where d.partnership_id = ${partnershipId} and i.restricted = 0
    order by d.taken_at desc`.execute(db)
  return rows
}

/** Who answers for a goal or an indicator today, or does a part of its work: once for each agency and post. */
export async function listAnswerers(db: Db, partnershipId: string) {
  const { rows } = await sql<{ name: string; title: string; agencyCode: string; agencyName: string }>`
    select p.name, c.title, a.code as "agencyCode", a.name as "agencyName"
    from accountability c
    join member m on m.partnership_id = c.partnership_id and m.id = c.member_id and m.ended_at is null
    join person p on p.id = m.person_id
    join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id
    where c.partnership_id = ${partnershipId} and c.ended_at is null
    group by p.name, c.title, a.code, a.name, a.position
    order by a.position, p.name, c.title`.execute(db)
  return rows
}
