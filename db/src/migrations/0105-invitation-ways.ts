import { type Schema, table } from './columns.ts'

/** How an invitation is opened: by the mail to the invited address, by a code of a second keeper, or by its link alone. */
export async function up(db: Schema): Promise<void> {
  const add = (column: string) => db.schema.alterTable('invitation').addColumn(column, 'text').execute()
  const count = (column: string) =>
    db.schema
      .alterTable('invitation')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  await db.schema
    .alterTable('invitation')
    .addColumn('way', 'text', (c) => c.notNull().defaultTo('link'))
    .execute()
  await count('needs_second')
  await count('wrong_codes')
  for (const column of ['name', 'second_not_of', 'vouched_at', 'vouched_by', 'code_hash', 'mail_id']) {
    await add(column)
  }
  await table(
    db,
    'account_mail',
    {
      id: 'text',
      to_name: 'text',
      to_address: 'text',
      subject: 'text',
      sentence: 'text',
      page: 'text?',
      state: 'text',
      attempts: 'integer',
      next_attempt_at: 'text',
      last_error: 'text?',
      created_at: 'text',
      ended_at: 'text?',
    },
    ['id'],
  ).execute()
  await db.schema
    .createIndex('account_mail_due')
    .on('account_mail')
    .columns(['state', 'next_attempt_at'])
    .execute()
  await table(
    db,
    'agency_mail_domain',
    {
      partnership_id: 'text',
      agency_id: 'text',
      domain: 'text',
      listed_at: 'text',
      listed_by: 'text?',
    },
    ['partnership_id', 'agency_id', 'domain'],
  )
    .addForeignKeyConstraint('agency_mail_domain_agency_id_fk', ['partnership_id', 'agency_id'], 'agency', [
      'partnership_id',
      'id',
    ])
    .execute()
}
