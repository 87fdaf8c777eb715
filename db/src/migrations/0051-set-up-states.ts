import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** What was there stands as it stood: a goal was agreed, an indicator asked for, unless they were put away. */
export async function up(db: Schema): Promise<void> {
  await sql`update goal set steps = version`.execute(db)
  await sql`update goal set state = 'withdrawn' where archived_at is not null`.execute(db)
  await sql`update indicator set steps = version`.execute(db)
  await sql`update indicator set state = 'retired' where retired_at is not null`.execute(db)
  await sql`update partnership set area_code = (select x.area_code from partnership_area x
    where x.partnership_id = partnership.id and x.relation = 'self')`.execute(db)
  await sql`update agency set state = 'left' where ended_at is not null`.execute(db)
  await sql`update agency set administers = 1 where code = 'administration' and position = 0`.execute(db)
}
