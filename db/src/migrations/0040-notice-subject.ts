import { sql } from 'kysely'
import { type Schema, table, within } from './columns.ts'

/** What an act on the return had answered, as it was worked out at each reading until now. */
const settled = sql`case n.kind
  when 'return-opened' then case when r.state not in ('due', 'in-progress', 'sent-back') then 1 else 0 end
  when 'return-due' then case when r.state not in ('due', 'in-progress', 'sent-back') then 1 else 0 end
  when 'return-late' then case when r.published_at is not null or r.state = 'closed' then 1 else 0 end
  when 'return-reminded' then case when r.state in ('approved', 'published', 'closed') then 1 else 0 end
  when 'return-sent-back' then
    case when r.state not in ('sent-back', 'in-progress') or r.remark_at <> n.event_at then 1 else 0 end
  when 'return-waiting' then case when r.state <> 'submitted' or r.submitted_at <> n.event_at then 1 else 0 end
  else case when r.state = 'published' or r.remark_at <> n.event_at then 1 else 0 end end`

/** When: the last act on the return, or the notice itself where that is later. */
const lastAct = sql`(select max(x.at) from (
  select n.created_at as at union all select r.published_at union all select r.approved_at
  union all select r.submitted_at union all select r.remark_at) x)`

/** Opening is an event of its day, as running out is with every clock. */
const eventAt = sql`case when n.kind = 'return-opened' then substr(n.event_at, 1, 10) else n.event_at end`

/**
 * A notice is about a record of any noun and tells a step of its life; that it is settled is written down when it
 * happens. All rows stay, with their ids: mails point to them.
 */
export async function up(db: Schema): Promise<void> {
  const notice = table(
    db,
    'notice_of_subject',
    {
      partnership_id: 'text',
      id: 'text',
      person_id: 'text',
      kind: 'text',
      dedupe_key: 'text',
      subject_kind: 'text',
      subject_id: 'text',
      transition_id: 'text?',
      agency_id: 'text?',
      event_at: 'text',
      by_person_id: 'text?',
      mail_id: 'text?',
      created_at: 'text',
      read_at: 'text?',
      settled_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(notice, 'notice_of_subject', 'agency_id', 'agency'),
    'notice_of_subject',
    'mail_id',
    'notice_mail',
  )
    .addUniqueConstraint('notice_told_once', ['partnership_id', 'person_id', 'dedupe_key'])
    .addForeignKeyConstraint('notice_of_subject_person_id_fk', ['person_id'], 'person', ['id'])
    .addForeignKeyConstraint('notice_of_subject_by_person_id_fk', ['by_person_id'], 'person', ['id'])
    .addForeignKeyConstraint(
      'notice_of_subject_transition_id_fk',
      ['partnership_id', 'subject_id', 'transition_id'],
      'transition',
      ['partnership_id', 'subject_id', 'id'],
    )
    .execute()
  await sql`insert into notice_of_subject (partnership_id, id, person_id, kind, dedupe_key, subject_kind, subject_id,
      transition_id, agency_id, event_at, by_person_id, mail_id, created_at, read_at, settled_at)
    select n.partnership_id, n.id, n.person_id, n.kind,
      case when n.kind = 'return-opened' then 'return-opened:' || n.return_id || ':' || ${eventAt}
        else n.dedupe_key end,
      'return', n.return_id, null, n.agency_id, ${eventAt}, n.by_person_id, n.mail_id, n.created_at, n.read_at,
      case when ${settled} = 1 then ${lastAct} else null end
    from notice n
    join return r on r.partnership_id = n.partnership_id and r.id = n.return_id`.execute(db)
  await db.schema.dropTable('notice').execute()
  await db.schema.alterTable('notice_of_subject').renameTo('notice').execute()
  for (const [name, columns] of [
    ['notice_of_person', ['partnership_id', 'person_id', 'created_at']],
    ['notice_of_subject_id', ['partnership_id', 'subject_id']],
    ['notice_of_mail', ['partnership_id', 'mail_id']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on('notice')
      .columns([...columns])
      .execute()
  }
}
