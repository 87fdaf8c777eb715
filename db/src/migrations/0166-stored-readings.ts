import { sql } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { clustered, type Schema, table } from './columns.ts'

/** What readings are made of; each write marks the indicators it is about. Lists: columns whose change alone matters. */
const ofIndicator = {
  indicator: {
    id: 'id',
    only: ['unit', 'polarity', 'basis', 'frequency', 'decimals', 'version', 'calculated'],
  },
  indicator_version: { id: 'indicator_id', only: [] },
  indicator_formula: { id: 'indicator_id', only: [] },
  indicator_predecessor: { id: 'indicator_id', only: [] },
  chart_choice: { id: 'indicator_id', only: [] },
  series: { id: 'indicator_id', only: [] },
} as const
const ofSeries = ['measurement', 'measurement_revision', 'target', 'step_change'] as const

/**
 * How each indicator reads, decided beforehand, and of which this is to be decided anew: the database itself marks
 * those, in the transaction of what was written, so that nothing old is ever read.
 */
export async function up(db: Schema): Promise<void> {
  await clustered(
    db,
    table(
      db,
      'indicator_reading',
      {
        partnership_id: 'text',
        view: 'text',
        indicator_id: 'text',
        status: 'text',
        direction: 'text',
        signal: 'text',
      },
      ['partnership_id', 'view', 'indicator_id'],
    ),
  ).execute()
  await clustered(
    db,
    table(
      db,
      'reading_due',
      { partnership_id: 'text', indicator_id: 'text', batch: 'text', marks: 'integer' },
      ['partnership_id', 'indicator_id', 'batch'],
    ),
  ).execute()
  for (const [name, { id, only }] of Object.entries(ofIndicator)) {
    const rows = (row: string) => `select ${row}.partnership_id, ${row}.${id} as indicator_id`
    if (isSqlite(db)) await markInSqlite(db, name, rows, only)
    else
      await markInPostgres(db, name, `select r.partnership_id, r.${id} as indicator_id from changed r`, only)
  }
  for (const name of ofSeries) {
    const line = (row: string) =>
      `select s.partnership_id, s.indicator_id from series s
      where s.partnership_id = ${row}.partnership_id and s.id = ${row}.series_id`
    if (isSqlite(db)) await markInSqlite(db, name, line, [])
    else {
      const lines = `select s.partnership_id, s.indicator_id from changed r
        join series s on s.partnership_id = r.partnership_id and s.id = r.series_id`
      await markInPostgres(db, name, lines, [])
    }
  }
}

const acts = { insert: 'new', update: 'new', delete: 'old' } as const

/** One writer at a time: a mark more on the same row tells whoever has read it that it is not done. */
async function markInSqlite(
  db: Schema,
  name: string,
  rows: (row: string) => string,
  only: readonly string[],
) {
  for (const [act, row] of Object.entries(acts)) {
    const columns = act === 'update' && only.length > 0 ? ` of ${only.join(', ')}` : ''
    await sql
      .raw(
        `create trigger ${name}_reading_due_${act} after ${act}${columns} on ${name} begin
        insert into reading_due (partnership_id, indicator_id, batch, marks)
        select d.partnership_id, d.indicator_id, '', 1 from (${rows(row)}) d where true
        on conflict (partnership_id, indicator_id, batch) do update set marks = marks + 1; end`,
      )
      .execute(db)
  }
}

/** Several writers at a time: each statement leaves rows of its own, so that none waits for another. */
async function markInPostgres(db: Schema, name: string, rows: string, only: readonly string[]) {
  const mark = (of: string) => `begin insert into reading_due (partnership_id, indicator_id, batch, marks)
    select d.partnership_id, d.indicator_id, gen_random_uuid()::text, 1 from (select distinct * from (${of}) x) d;
    return null; end`
  const list = (row: string) => `(${only.map((column) => `${row}.${column}`).join(', ')})`
  const changed =
    only.length === 0
      ? rows
      : `${rows} join former o on o.partnership_id = r.partnership_id and o.id = r.id and ${list('r')} is distinct from ${list('o')}`
  for (const [act, row] of Object.entries(acts)) {
    const isListed = act === 'update' && only.length > 0
    const trigger = `${name}_reading_due_${act}`
    const former = isListed ? ' old table as former' : ''
    await sql
      .raw(
        `create function ${trigger}() returns trigger language plpgsql as $$ ${mark(isListed ? changed : rows)} $$`,
      )
      .execute(db)
    await sql
      .raw(
        `create trigger ${trigger} after ${act} on ${name} referencing ${row} table as changed${former}
        for each statement execute function ${trigger}()`,
      )
      .execute(db)
  }
}
