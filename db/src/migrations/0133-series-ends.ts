import { sql } from 'kysely'
import { appendOnly, type Schema, table, within } from './columns.ts'

/** When a line ended and when it came back: by the trail, as far as it was recorded there, and by the line itself. */
export async function up(db: Schema): Promise<void> {
  const ends = table(
    db,
    'series_end',
    {
      partnership_id: 'text',
      series_id: 'text',
      version: 'integer',
      ended: 'integer',
      recorded_at: 'text',
    },
    ['partnership_id', 'series_id', 'version'],
  )
  await within(ends, 'series_end', 'series_id', 'series').execute()
  await sql`insert into series_end (partnership_id, series_id, version, ended, recorded_at)
    select s.partnership_id, s.id, row_number() over (partition by s.partnership_id, s.id order by e.at, e.id),
      case when e.action = 'series.ended' then 1 else 0 end, e.at
    from audit_event e join series s on s.partnership_id = e.partnership_id and s.id = e.subject_id
    where e.action in ('series.ended', 'series.restored')`.execute(db)
  await sql`insert into series_end (partnership_id, series_id, version, ended, recorded_at)
    select s.partnership_id, s.id, 1 + coalesce((select max(x.version) from series_end x
      where x.partnership_id = s.partnership_id and x.series_id = s.id), 0), 1, s.ended_at
    from series s where s.ended_at is not null and coalesce((select x.ended from series_end x
      where x.partnership_id = s.partnership_id and x.series_id = s.id order by x.version desc limit 1), 0) = 0`.execute(
    db,
  )
  await appendOnly(db, 'series_end')
}
