import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Who confirmed the address somebody signs in with had a hand in it: they approve nothing of theirs. */
export async function up(db: Schema): Promise<void> {
  await sql`insert into opened_account (opened_by, person_id, at)
    select e.person_id, m.person_id, min(e.at) from audit_event e
    join member m on m.partnership_id = e.partnership_id and m.id = e.subject_id
    where e.action in ('member.email-vouched', 'member.email-confirmed') and e.person_id is not null
      and not exists (select 1 from opened_account o where o.opened_by = e.person_id and o.person_id = m.person_id)
    group by e.person_id, m.person_id`.execute(db)
}
