import { sql } from 'kysely'
import { appendOnly, clustered, type Schema, table, within } from './columns.ts'

export async function up(db: Schema): Promise<void> {
  const indicator = table(
    db,
    'indicator',
    {
      partnership_id: 'text',
      id: 'text',
      code: 'text',
      goal_id: 'text?',
      position: 'integer',
      headline: 'integer',
      theme: 'text',
      frequency: 'text',
      unit: 'text',
      polarity: 'text',
      basis: 'text',
      decimals: 'integer',
      signed: 'integer',
      version: 'integer',
      created_at: 'text',
      retired_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(indicator, 'indicator', 'goal_id', 'goal')
    .addUniqueConstraint('indicator_code_unique', ['partnership_id', 'code'])
    .addForeignKeyConstraint('indicator_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()

  const version = table(
    db,
    'indicator_version',
    {
      partnership_id: 'text',
      indicator_id: 'text',
      version: 'integer',
      name: 'text',
      plain_english: 'text',
      definition: 'text',
      numerator_wording: 'text?',
      denominator_wording: 'text?',
      source: 'text',
      caveats: 'text',
      challenge_question: 'text',
      from_period: 'text',
      breaks_comparability: 'integer',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
    },
    ['partnership_id', 'indicator_id', 'version'],
  )
  await clustered(db, within(version, 'indicator_version', 'indicator_id', 'indicator')).execute()
  await appendOnly(db, 'indicator_version')

  const series = table(
    db,
    'series',
    {
      partnership_id: 'text',
      id: 'text',
      indicator_id: 'text',
      kind: 'text',
      agency_id: 'text?',
      name: 'text',
      reporting_agency_id: 'text?',
      position: 'integer',
      created_at: 'text',
      ended_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(within(series, 'series', 'indicator_id', 'indicator'), 'series', 'agency_id', 'agency'),
    'series',
    'reporting_agency_id',
    'agency',
  )
    .addUniqueConstraint('series_name_unique', ['partnership_id', 'indicator_id', 'kind', 'name'])
    .execute()

  const target = table(
    db,
    'target',
    {
      partnership_id: 'text',
      id: 'text',
      series_id: 'text',
      from_period: 'text',
      low: 'text?',
      high: 'text?',
      tolerance: 'text',
      rationale: 'text',
      state: 'text',
      agreed_by: 'text?',
      agreed_at: 'text?',
      meeting: 'text?',
      version: 'integer',
      recorded_at: 'text',
      recorded_by: 'text?',
      withdrawn_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(target, 'target', 'series_id', 'series').execute()
  await db.schema
    .createIndex('target_by_series')
    .on('target')
    .columns(['partnership_id', 'series_id', 'from_period'])
    .execute()

  const accountability = table(
    db,
    'accountability',
    {
      partnership_id: 'text',
      id: 'text',
      goal_id: 'text?',
      indicator_id: 'text?',
      agency_id: 'text',
      title: 'text',
      member_id: 'text?',
      kind: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  let linked = accountability
  for (const [column, to] of [
    ['goal_id', 'goal'],
    ['indicator_id', 'indicator'],
    ['agency_id', 'agency'],
    ['member_id', 'member'],
  ] as const) {
    linked = within(linked, 'accountability', column, to)
  }
  await linked.execute()
  for (const subject of ['goal', 'indicator']) {
    await db.schema
      .createIndex(`accountability_one_per_${subject}`)
      .unique()
      .on('accountability')
      .columns(['partnership_id', `${subject}_id`])
      .where(sql.ref('kind'), '=', 'accountable')
      .where(sql.ref('ended_at'), 'is', null)
      .execute()
  }
}
