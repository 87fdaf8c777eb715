import { type Schema, table, within } from './columns.ts'

/** Young people who speak together, their facilitator, and the cards with which they sign in without an address. */
export async function up(db: Schema): Promise<void> {
  const group = table(
    db,
    'group',
    {
      partnership_id: 'text',
      id: 'text',
      version: 'integer',
      state: 'text',
      name: 'text',
      kind: 'text',
      facilitator_member_id: 'text',
      created_at: 'text',
      created_by: 'text',
      ended_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(group, 'group', 'facilitator_member_id', 'member').execute()
  const member = table(
    db,
    'group_member',
    {
      partnership_id: 'text',
      group_id: 'text',
      member_id: 'text',
      number: 'integer',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'group_id', 'member_id'],
  ).addUniqueConstraint('group_member_number_uq', ['partnership_id', 'group_id', 'number'])
  const ofGroup = within(member, 'group_member', 'group_id', 'group')
  await within(ofGroup, 'group_member', 'member_id', 'member').execute()
  const card = table(
    db,
    'card',
    {
      code_hash: 'text',
      partnership_id: 'text',
      group_id: 'text',
      member_id: 'text',
      person_id: 'text',
      created_at: 'text',
      created_by: 'text',
      expires_at: 'text',
      used_at: 'text?',
      ended_at: 'text?',
    },
    ['code_hash'],
  )
  await within(within(card, 'card', 'group_id', 'group'), 'card', 'member_id', 'member')
    .addForeignKeyConstraint('card_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema.createIndex('card_by_person').on('card').column('person_id').execute()
  await db.schema.alterTable('person').addColumn('sign_in_name', 'text').execute()
  await db.schema.createIndex('person_by_sign_in_name').unique().on('person').column('sign_in_name').execute()
}
