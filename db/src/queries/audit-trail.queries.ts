import type { ChallengeScope } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { AuditEventFilter } from '@roundtable/shared/member/audit-event-filter.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AuditEventTable } from '../tables/audit-event.table.ts'
import { isKnown } from './challenge.queries.ts'
import { isOfRestrictedPage } from './removal.queries.ts'

/** What a reader may know of: nothing outside it is listed or counted. */
export type AuditScopeRows =
  | { scope: 'all' }
  | { scope: 'own-agency'; agencyIds: readonly string[] }
  | { scope: 'own-acts'; personId: string }
  | { scope: 'security' }
  | { scope: 'none' }

type TrailParams = {
  partnershipId: string
  readable: AuditScopeRows
  /** Of which challenges the reader knows: a restricted one is in nobody else’s trail. */
  challenges: ChallengeScope
  /** Whether restricted items of meetings are in the reader’s trail. */
  restrictedItems: boolean
  filter: AuditEventFilter
  /** Only events older than this one. */
  before?: { at: string; id: string } | null
}

export type AuditEventRow = AuditEventTable & {
  agencyCode: string | null
  agencyName: string | null
  /** Why, as it was typed; null where nothing was, or where it was destroyed since. */
  reason: string | null
}

function readable(scope: AuditScopeRows): RawBuilder<unknown> {
  switch (scope.scope) {
    case 'all':
      return sql`1 = 1`
    case 'own-agency':
      return scope.agencyIds.length === 0 ? sql`1 = 0` : sql`e.agency_id in (${sql.join(scope.agencyIds)})`
    case 'own-acts':
      return sql`e.person_id = ${scope.personId}`
    case 'security':
      return sql`e.category = 'security'`
    case 'none':
      return sql`1 = 0`
  }
}

const pattern = (part: string) => `%${part.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** The end of a day is told by the letter that follows the T of every moment in it. */
const endOf = (day: string) => `${day}U`

const isRestrictedFor = (challenges: ChallengeScope) => sql`e.subject_kind = 'challenge' and exists (
  select 1 from challenge c where c.partnership_id = e.partnership_id and c.id = e.subject_id
    and c.restricted = 1 and not ${isKnown(challenges)})`

/** Nor a request to black out its words: it would tell that there is one. Who asked reads what they did. */
const isRequestAboutRestricted = (
  challenges: ChallengeScope,
) => sql`e.subject_kind = 'removal' and coalesce(e.person_id, '') <> ${challenges.personId} and exists (
  select 1 from removal r where r.partnership_id = e.partnership_id and r.id = e.subject_id
    and ${isOfRestrictedPage(challenges)})`

/** Nor what passes from a seat where restricted challenges alone do. */
const isBriefOfRestricted = (challenges: ChallengeScope) => sql`e.subject_kind = 'handover' and not exists (
  select 1 from handover_item h
  left join challenge c on c.partnership_id = h.partnership_id and c.id = h.subject_id
  where h.partnership_id = e.partnership_id and h.handover_id = e.subject_id
    and (coalesce(c.restricted, 0) = 0 or ${isKnown(challenges)}))`

/** An item, or what was decided on it. */
const isRestrictedItem = sql`e.subject_kind in ('agenda-item', 'decision') and exists (
  select 1 from agenda_item_version v where v.partnership_id = e.partnership_id and v.restricted = 1
    and v.item_id = coalesce((select d.item_id from decision d
      where d.partnership_id = e.partnership_id and d.id = e.subject_id), e.subject_id))`

/** Which lines of minutes an act wrote, one an act. */
const linesOf = sql`(l.kind = 'comment' and e.action = 'minutes.commented'
  or l.kind = 'correction' and e.action = 'minutes.corrected'
  or l.kind in ('edit', 'added') and e.action = 'minutes.edited')`

/**
 * Until what is written into minutes was hung on the item it belongs to, it hung on the minutes alone: how often
 * something was written told of a part that is not read. The steps of a life and its lines are of one order.
 */
const isWrittenUnseen = ({
  challenges,
  restrictedItems,
}: Pick<TrailParams, 'challenges' | 'restrictedItems'>) => {
  const isOfRestrictedItem = restrictedItems
    ? sql`1 = 0`
    : sql`exists (select 1 from agenda_item_version v
        where v.partnership_id = l.partnership_id and v.item_id = l.item_id and v.restricted = 1)`
  return sql`e.subject_kind = 'minutes' and exists (
    select 1 from transition t join minutes_line l
      on l.partnership_id = t.partnership_id and l.minutes_id = t.subject_id and ${linesOf}
    where t.partnership_id = e.partnership_id and t.subject_id = e.subject_id and t.event_id = e.id
      and (select count(*) from transition o where o.partnership_id = t.partnership_id
        and o.subject_id = t.subject_id and o.act = t.act and (o.at < t.at or (o.at = t.at and o.id <= t.id)))
      = (select count(*) from minutes_line o where o.partnership_id = l.partnership_id
        and o.minutes_id = l.minutes_id and o.position <= l.position
        and (o.kind = l.kind or (o.kind in ('edit', 'added') and l.kind in ('edit', 'added'))))
      and (${isOfRestrictedItem} or exists (select 1 from challenge c
        where c.partnership_id = l.partnership_id and l.line = 'challenge:' || c.id
          and c.restricted = 1 and not ${isKnown(challenges)})))`
}

function from({
  partnershipId,
  readable: scope,
  challenges,
  restrictedItems,
  filter,
  before = null,
}: TrailParams): RawBuilder<unknown> {
  const { category, agency, person, from, to } = filter
  const conditions = [
    sql`e.partnership_id = ${partnershipId}`,
    readable(scope),
    sql`not (${isRestrictedFor(challenges)})`,
    sql`not (${isRequestAboutRestricted(challenges)})`,
    sql`not (${isBriefOfRestricted(challenges)})`,
    ...(restrictedItems ? [] : [sql`not (${isRestrictedItem})`]),
    sql`not (${isWrittenUnseen({ challenges, restrictedItems })})`,
    ...(before === null ? [] : [sql`(e.at < ${before.at} or (e.at = ${before.at} and e.id < ${before.id}))`]),
    ...(category === undefined ? [] : [sql`e.category = ${category}`]),
    ...(agency === undefined ? [] : [sql`a.code = ${agency}`]),
    ...(person === undefined || person === ''
      ? []
      : [sql`lower(e.person_name) like ${pattern(person)} escape '\\'`]),
    ...(from === undefined ? [] : [sql`e.at >= ${from}`]),
    ...(to === undefined ? [] : [sql`e.at < ${endOf(to)}`]),
  ]
  return sql`from audit_event e
    left join agency a on a.partnership_id = e.partnership_id and a.id = e.agency_id
    left join typed_words w on w.partnership_id = e.partnership_id and w.id = e.reason_id
    where ${sql.join(conditions, sql` and `)}`
}

/** Newest first. */
export async function listAuditEvents(
  db: Db,
  asked: TrailParams & { limit: number; offset: number },
): Promise<AuditEventRow[]> {
  const { rows } = await sql<AuditEventRow>`
    select e.*, a.code as agency_code, a.name as agency_name, w.text as reason ${from(asked)}
    order by e.at desc, e.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows
}

export async function countAuditEvents(db: Db, asked: TrailParams): Promise<number> {
  const { rows } = await sql<{ total: number | string }>`select count(*) as total ${from(asked)}`.execute(db)
  return Number(rows[0]?.total ?? 0)
}
