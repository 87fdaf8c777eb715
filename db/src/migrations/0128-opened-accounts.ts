import { sql } from 'kysely'
import { type Schema, table } from './columns.ts'

/** Who had a hand in how somebody signs in: they approve nothing that person does. */
export async function up(db: Schema): Promise<void> {
  await table(db, 'opened_account', { opened_by: 'text', person_id: 'text', at: 'text' }, [
    'opened_by',
    'person_id',
  ])
    .addForeignKeyConstraint('opened_account_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  for (const keeper of ['created_by', 'vouched_by']) {
    await sql`insert into opened_account (opened_by, person_id, at)
      select ${sql.ref(keeper)}, person_id, min(created_at) from account_change
      where kind = 'password' and vouched_by is not null and ${sql.ref(keeper)} is not null
        and not exists (select 1 from opened_account o where o.opened_by = ${sql.ref(`account_change.${keeper}`)}
          and o.person_id = account_change.person_id)
      group by ${sql.ref(keeper)}, person_id`.execute(db)
  }
}
