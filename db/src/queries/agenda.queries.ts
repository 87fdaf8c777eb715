import { shownStates } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AgendaItemTable, AgendaItemVersionTable, AgendaPinTable } from '../tables/meeting.table.ts'

type Key = { partnershipId: string; id: string }

export type ListedItem = AgendaItemTable &
  Omit<AgendaItemVersionTable, 'recordedAt' | 'recordedBy' | 'itemId'> & {
    leadAgencyCode: string | null
    leadAgencyName: string | null
    proposedByName: string
    proposedFirst: number
    /** 1 where it was on the agenda when that went out, and was withdrawn since. */
    withdrawnLate: number
  }

type ListParams = { partnershipId: string; meetingId?: string; id?: string }

/** In the order of the agenda. */
export async function listAgendaItems(db: Db, asked: ListParams): Promise<ListedItem[]> {
  const { partnershipId, meetingId, id } = asked
  const { rows } = await sql<ListedItem>`
    select r.partnership_id, r.id, r.meeting_id, r.state, r.version, r.words, r.proposed_at, r.proposed_by,
      v.position, v.title, v.purpose, v.lead_agency_id, v.lead, v.minutes, v.ask, v.restricted, v.ground,
      v.late_reason, a.code as lead_agency_code, a.name as lead_agency_name, p.name as proposed_by_name,
      case when exists (select 1 from transition t where t.partnership_id = r.partnership_id
        and t.subject_id = r.id and t.act = 'agenda-item.proposed') then 1 else 0 end as proposed_first,
      case when r.state = 'withdrawn' and exists (select 1 from transition t
        join transition c on c.partnership_id = t.partnership_id and c.subject_id = r.meeting_id
          and c.act = 'meeting.called' and (c.at < t.at or (c.at = t.at and c.id < t.id))
        where t.partnership_id = r.partnership_id and t.subject_id = r.id
          and t.act = 'agenda-item.withdrawn' and t.from_state <> 'proposed') then 1 else 0 end as withdrawn_late
    from agenda_item r
    join agenda_item_version v on v.partnership_id = r.partnership_id and v.item_id = r.id and v.words = r.words
    left join agency a on a.partnership_id = r.partnership_id and a.id = v.lead_agency_id
    join person p on p.id = r.proposed_by
    where r.partnership_id = ${partnershipId}
      ${meetingId === undefined ? sql`` : sql`and r.meeting_id = ${meetingId}`}
      ${id === undefined ? sql`` : sql`and r.id = ${id}`}
    order by v.position, r.proposed_at, r.id`.execute(db)
  return rows
}

export type ListedPin = Pick<
  AgendaPinTable,
  'itemId' | 'position' | 'kind' | 'subjectId' | 'reference' | 'view'
>

/** What the items of a meeting show, each in its order. */
export async function listAgendaPins(
  db: Db,
  { partnershipId, meetingId }: { partnershipId: string; meetingId: string },
): Promise<ListedPin[]> {
  const { rows } = await sql<ListedPin>`
    select n.item_id, n.position, n.kind, n.subject_id, n.reference, n.view
    from agenda_pin n
    join agenda_item r on r.partnership_id = n.partnership_id and r.id = n.item_id and r.words = n.words
    where r.partnership_id = ${partnershipId} and r.meeting_id = ${meetingId}
    order by n.item_id, n.position`.execute(db)
  return rows
}

export type ItemCount = { meetingId: string; leadAgencyId: string | null; restricted: number; count: number }

/** How many items stand on each agenda, by who may know of them. */
export async function countAgendaItems(db: Db, partnershipId: string): Promise<ItemCount[]> {
  const { rows } = await sql<ItemCount>`
    select r.meeting_id, v.restricted, case when v.restricted = 1 then v.lead_agency_id end as lead_agency_id,
      cast(count(*) as integer) as count
    from agenda_item r
    join agenda_item_version v on v.partnership_id = r.partnership_id and v.item_id = r.id and v.words = r.words
    where r.partnership_id = ${partnershipId} and r.state not in ('proposed', 'withdrawn')
    group by 1, 2, 3`.execute(db)
  return rows
}

type ItemWords = {
  version: Insertable<AgendaItemVersionTable>
  pins: readonly Insertable<AgendaPinTable>[]
}

async function insertWords(tx: Tx, { version, pins }: ItemWords): Promise<void> {
  await tx.insertInto('agendaItemVersion').values(version).execute()
  if (pins.length > 0) await tx.insertInto('agendaPin').values(pins).execute()
}

export async function insertAgendaItem(
  tx: Tx,
  row: Insertable<AgendaItemTable>,
  words: ItemWords,
): Promise<void> {
  await tx.insertInto('agendaItem').values(row).execute()
  await insertWords(tx, words)
}

/** A step of its life; another version of its words where it is given one. */
export async function updateAgendaItem(
  tx: Tx,
  { partnershipId, id }: Key,
  { state, words }: { state: AgendaItemTable['state']; words?: ItemWords },
): Promise<void> {
  if (words !== undefined) await insertWords(tx, words)
  await tx
    .updateTable('agendaItem')
    .set((eb) => ({
      state,
      version: eb('version', '+', 1),
      ...(words === undefined ? {} : { words: Number(words.version.words) }),
    }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export type PinSubject = {
  kind: AgendaPinTable['kind']
  id: string
  reference: string
  name: string
  /** 1 where the board has not agreed it yet. */
  proposed: number
}

/** What can be pinned: goals that count or are proposed, live indicators, and what stands open; restricted challenges apart. */
export async function listPinSubjects(db: Db, partnershipId: string): Promise<PinSubject[]> {
  const { rows } = await sql<PinSubject>`
    select * from (
      select 'goal' as kind, g.id, g.code as reference, w.wording as name, 1 as place, g.position as number,
        case when g.state = 'proposed' then 1 else 0 end as proposed
      from goal g
      join goal_version w on w.partnership_id = g.partnership_id and w.goal_id = g.id and w.version = g.version
      where g.partnership_id = ${partnershipId} and g.state in ('agreed', 'proposed') and g.archived_at is null
        and g.kind = 'goal'
      union all
      select 'indicator', i.id, i.code, v.name, 2, i.position, 0
      from indicator i
      join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
        and v.version = i.version
      where i.partnership_id = ${partnershipId} and i.state in (${sql.join(shownStates)})
      union all
      select 'issue', s.id, cast(s.number as text), n.title, 3, s.number, 0
      from issue s
      join issue_version n on n.partnership_id = s.partnership_id and n.issue_id = s.id and n.version = s.version
      where s.partnership_id = ${partnershipId} and s.state in ('accepted', 'in-progress', 'reopen-proposed')
      union all
      select 'action', x.id, cast(x.number as text), x.wording, 4, x.number, 0
      from action x
      where x.partnership_id = ${partnershipId} and x.state not in ('impact-checked', 'cancelled')
      union all
      select 'challenge', c.id, cast(c.number as text), c.question, 5, c.number, 0
      from challenge c
      where c.partnership_id = ${partnershipId} and c.restricted = 0
        and c.state not in ('resolved', 'disagreement-recorded', 'withdrawn')
    ) f order by f.place, f.number, f.reference`.execute(db)
  return rows
}

/** Why items of a meeting were put off or taken off, the newest last. */
export async function listItemOutcomes(
  db: Db,
  { partnershipId, meetingId }: { partnershipId: string; meetingId: string },
): Promise<{ itemId: string; reason: string }[]> {
  const { rows } = await sql<{ itemId: string; reason: string }>`
    select r.id as item_id, w.text as reason
    from agenda_item r
    join transition t on t.partnership_id = r.partnership_id and t.subject_id = r.id
      and t.act in ('agenda-item.deferred', 'agenda-item.withdrawn')
    join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    where r.partnership_id = ${partnershipId} and r.meeting_id = ${meetingId}
    order by t.at, t.id`.execute(db)
  return rows
}

type OwnItem = Pick<
  ListedItem,
  'id' | 'meetingId' | 'title' | 'ask' | 'state' | 'proposedAt' | 'restricted' | 'leadAgencyId'
>

/** What a person proposed, the newest first, with why it was last put off, declined or taken off. */
export async function listOwnItems(
  db: Db,
  { partnershipId, personId }: { partnershipId: string; personId: string },
): Promise<(OwnItem & { reason: string | null })[]> {
  const { rows } = await sql<OwnItem & { reason: string | null }>`
    select r.id, r.meeting_id, v.title, v.ask, v.restricted, v.lead_agency_id, r.state, r.proposed_at,
      (select w.text from transition t
        join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
        where t.partnership_id = r.partnership_id and t.subject_id = r.id and t.to_state = r.state
        order by t.at desc, t.id desc limit 1) as reason
    from agenda_item r
    join agenda_item_version v on v.partnership_id = r.partnership_id and v.item_id = r.id and v.words = r.words
    where r.partnership_id = ${partnershipId} and r.proposed_by = ${personId}
      and exists (select 1 from transition b where b.partnership_id = r.partnership_id
        and b.subject_id = r.id and b.act = 'agenda-item.proposed')
    order by r.proposed_at desc, r.id desc`.execute(db)
  return rows
}
