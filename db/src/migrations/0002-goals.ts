import { sql } from 'kysely'
import { appendOnly, clustered, type Schema, table, within } from './columns.ts'

export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'goal',
    {
      partnership_id: 'text',
      id: 'text',
      code: 'text',
      position: 'integer',
      version: 'integer',
      created_at: 'text',
      archived_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
    .addUniqueConstraint('goal_code_unique', ['partnership_id', 'code'])
    .addForeignKeyConstraint('goal_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()

  const goalVersion = table(
    db,
    'goal_version',
    {
      partnership_id: 'text',
      goal_id: 'text',
      version: 'integer',
      wording: 'text',
      child_wording: 'text',
      why: 'text',
      population_outcome: 'text',
      story: 'text',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
    },
    ['partnership_id', 'goal_id', 'version'],
  )
  await clustered(db, within(goalVersion, 'goal_version', 'goal_id', 'goal')).execute()
  await appendOnly(db, 'goal_version')

  const grant = table(
    db,
    'member_grant',
    {
      partnership_id: 'text',
      member_id: 'text',
      goal_id: 'text',
      granted_at: 'text',
      granted_by: 'text?',
      ended_at: 'text?',
    },
    ['partnership_id', 'member_id', 'goal_id'],
  )
  await within(
    within(grant, 'member_grant', 'member_id', 'member'),
    'member_grant',
    'goal_id',
    'goal',
  ).execute()

  const pledge = table(
    db,
    'pledge',
    {
      partnership_id: 'text',
      id: 'text',
      goal_id: 'text',
      agency_id: 'text',
      wording: 'text',
      signed_by: 'text?',
      signed_at: 'text?',
      meeting: 'text?',
      review_on: 'text?',
      version: 'integer',
      recorded_at: 'text',
      recorded_by: 'text?',
      ended_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(within(pledge, 'pledge', 'goal_id', 'goal'), 'pledge', 'agency_id', 'agency').execute()
  await db.schema
    .createIndex('pledge_one_per_agency')
    .unique()
    .on('pledge')
    .columns(['partnership_id', 'goal_id', 'agency_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
}
