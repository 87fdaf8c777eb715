import { type Schema, table, within } from './columns.ts'

/** Sign-in through the provider of an agency: what is set up, who signs in by it now, and what was used once. */
export async function up(db: Schema): Promise<void> {
  const providers = table(
    db,
    'identity_provider',
    {
      partnership_id: 'text',
      id: 'text',
      agency_id: 'text',
      state: 'text',
      version: 'integer',
      issuer: 'text',
      client_id: 'text',
      client_secret: 'text',
      tenant_claim: 'text',
      tenants: 'text',
      domains: 'text',
      factor_values: 'text',
      provider_key: 'text',
      created_at: 'text',
      created_by: 'text',
      tried_at: 'text?',
      tried_by: 'text?',
      confirmed_at: 'text?',
      confirmed_by: 'text?',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(providers, 'identity_provider', 'agency_id', 'agency').execute()
  await db.schema
    .createIndex('identity_provider_by_agency')
    .on('identity_provider')
    .columns(['partnership_id', 'agency_id', 'state'])
    .execute()
  await table(
    db,
    'provider_session',
    {
      session_id: 'text',
      provider_key: 'text',
      issuer: 'text',
      subject: 'text',
      provider_sid: 'text?',
      refresh_token: 'text?',
      checked_at: 'text',
      proven_at: 'text',
    },
    ['session_id'],
  )
    .addForeignKeyConstraint('provider_session_session_id_fk', ['session_id'], 'session', ['id'], (fk) =>
      fk.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('provider_session_by_subject')
    .on('provider_session')
    .columns(['issuer', 'subject'])
    .execute()
  await table(
    db,
    'sign_in_flow',
    { state_hash: 'text', browser_hash: 'text', payload: 'text', expires_at: 'text' },
    ['state_hash'],
  ).execute()
  await table(db, 'logout_token', { issuer: 'text', jti: 'text', expires_at: 'text' }, [
    'issuer',
    'jti',
  ]).execute()
}
