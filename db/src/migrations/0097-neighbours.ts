import { sql } from 'kysely'
import { type Schema, table } from './columns.ts'

/**
 * The places a partnership compares itself with are recorded and ended, so that a newer file of neighbours leaves
 * what stood; and what the description of a data file says of its columns.
 */
export async function up(db: Schema): Promise<void> {
  await sql`create table area_before as select * from partnership_area`.execute(db)
  await db.schema.dropTable('partnership_area').execute()
  await table(
    db,
    'partnership_area',
    {
      ...{ partnership_id: 'text', id: 'text', area_code: 'text', relation: 'text', position: 'integer' },
      ...{ closeness: 'text', file_id: 'text?', recorded_at: 'text', recorded_by: 'text?' },
      ...{ ended_at: 'text?', ended_by: 'text?', ended_file_id: 'text?' },
    },
    ['partnership_id', 'id'],
  )
    .addForeignKeyConstraint('partnership_area_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  await sql`insert into partnership_area (partnership_id, id, area_code, relation, position, closeness, recorded_at)
    select a.partnership_id, a.area_code, a.area_code, a.relation, a.position, '', p.created_at
    from area_before a join partnership p on p.id = a.partnership_id`.execute(db)
  await db.schema.dropTable('area_before').execute()
  await table(
    db,
    'benchmark_label',
    {
      ...{ partnership_id: 'text', form: 'text', column_name: 'text', label: 'text', unit: 'text' },
      ...{ file_name: 'text', file_hash: 'text', recorded_at: 'text', recorded_by: 'text' },
    },
    ['partnership_id', 'form', 'column_name'],
  )
    .addForeignKeyConstraint('benchmark_label_recorded_by_fk', ['recorded_by'], 'person', ['id'])
    .execute()
}
