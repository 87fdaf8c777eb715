import { type Schema, table, within } from './columns.ts'

export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'partnership',
    {
      id: 'text',
      slug: 'text',
      name: 'text',
      area_name: 'text',
      read_only: 'integer',
      marking: 'text',
      attribution: 'text?',
      data_version: 'integer',
      created_at: 'text',
    },
    ['id'],
  )
    .addUniqueConstraint('partnership_slug_unique', ['slug'])
    .execute()

  await table(
    db,
    'person',
    {
      id: 'text',
      name: 'text',
      email: 'text',
      email_verified: 'integer',
      image: 'text?',
      created_at: 'text',
      updated_at: 'text',
    },
    ['id'],
  )
    .addUniqueConstraint('person_email_unique', ['email'])
    .execute()

  await table(
    db,
    'session',
    {
      id: 'text',
      token: 'text',
      person_id: 'text',
      expires_at: 'text',
      created_at: 'text',
      updated_at: 'text',
      ip_address: 'text?',
      user_agent: 'text?',
    },
    ['id'],
  )
    .addUniqueConstraint('session_token_unique', ['token'])
    .addForeignKeyConstraint('session_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema.createIndex('session_by_person').on('session').column('person_id').execute()

  await table(
    db,
    'credential',
    {
      id: 'text',
      provider_id: 'text',
      account_id: 'text',
      person_id: 'text',
      password: 'text?',
      access_token: 'text?',
      refresh_token: 'text?',
      id_token: 'text?',
      access_token_expires_at: 'text?',
      refresh_token_expires_at: 'text?',
      scope: 'text?',
      created_at: 'text',
      updated_at: 'text',
    },
    ['id'],
  )
    .addUniqueConstraint('credential_subject_unique', ['provider_id', 'account_id'])
    .addForeignKeyConstraint('credential_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema.createIndex('credential_by_person').on('credential').column('person_id').execute()

  await table(
    db,
    'verification',
    {
      id: 'text',
      identifier: 'text',
      value: 'text',
      expires_at: 'text',
      created_at: 'text',
      updated_at: 'text',
    },
    ['id'],
  ).execute()
  await db.schema.createIndex('verification_by_identifier').on('verification').column('identifier').execute()

  await table(
    db,
    'agency',
    {
      partnership_id: 'text',
      id: 'text',
      code: 'text',
      name: 'text',
      short_name: 'text',
      sector: 'text',
      position: 'integer',
      version: 'integer',
      created_at: 'text',
      ended_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
    .addUniqueConstraint('agency_code_unique', ['partnership_id', 'code'])
    .addForeignKeyConstraint('agency_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()

  const member = table(
    db,
    'member',
    {
      partnership_id: 'text',
      id: 'text',
      person_id: 'text',
      agency_id: 'text',
      role: 'text',
      title: 'text',
      from_day: 'text',
      until_day: 'text?',
      deputy_person_id: 'text?',
      deputy_from_day: 'text?',
      deputy_until_day: 'text?',
      version: 'integer',
      recorded_at: 'text',
      recorded_by: 'text?',
      ended_at: 'text?',
      ended_by: 'text?',
      successor_member_id: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(member, 'member', 'agency_id', 'agency')
    .addForeignKeyConstraint('member_person_id_fk', ['person_id'], 'person', ['id'])
    .addForeignKeyConstraint('member_deputy_person_id_fk', ['deputy_person_id'], 'person', ['id'])
    .execute()
  await db.schema.createIndex('member_by_person').on('member').column('person_id').execute()
  await db.schema.createIndex('member_by_deputy').on('member').column('deputy_person_id').execute()

  const invitation = table(
    db,
    'invitation',
    {
      token_hash: 'text',
      partnership_id: 'text',
      member_id: 'text',
      person_id: 'text',
      expires_at: 'text',
      created_at: 'text',
      created_by: 'text?',
      used_at: 'text?',
    },
    ['token_hash'],
  )
  await within(invitation, 'invitation', 'member_id', 'member')
    .addForeignKeyConstraint('invitation_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
}
