import type { Frequency } from '@roundtable/shared/base/period.ts'
import {
  entryFields,
  entryWords,
  figureColumns,
  isCommentaryWord,
} from '@roundtable/shared/figure/entry-fields.ts'
import { type Insertable, sql } from 'kysely'
import { tellsNothingOfPeople } from '../commits.ts'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type { ReturnEntryTable } from '../tables/return.table.ts'
import { columnsOf } from './columns-of.ts'
import { replaced } from './imported-entry.queries.ts'

type Key = { partnershipId: string; returnId: string }

const columns = [
  'partnershipId',
  'returnId',
  'seriesId',
  ...entryFields,
  'enteredBy',
  'onBehalf',
  'enteredAt',
  'version',
] as const satisfies readonly (keyof ReturnEntryTable)[]

const snake = (column: string): string => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const written = tellsNothingOfPeople(
  statement(
    () => `
insert into return_entry (${columns.map(snake).join(', ')}) values (${columns.map(() => '?').join(', ')})
on conflict (partnership_id, return_id, series_id) do update set ${columns
      .slice(3)
      .map((column) => `${snake(column)} = excluded.${snake(column)}`)
      .join(', ')}, ${['import_id', 'import_line'].map(replaced).join(', ')}`,
  ),
)

type EntryRow = Insertable<ReturnEntryTable>

/** Every row is kept whole: one that is there already is replaced, its version with it. */
export async function upsertEntries(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
  for (const row of rows)
    await ask(
      tx,
      written,
      columns.map((column) => row[column]),
    )
}

/** A period that opens again asks for new reasons. */
export async function clearCorrections(tx: Tx, { partnershipId, returnId }: Key): Promise<void> {
  await tx
    .updateTable('returnEntry')
    .set((eb) => ({ correction: '', version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('returnId', '=', returnId)
    .where('correction', '!=', '')
    .execute()
}

/** What stands published as an entry would say it, in the order of `entryFields`. */
const publishedEntry = [
  columnsOf('m', figureColumns),
  ...entryWords.map((word) => (isCommentaryWord(word) ? `coalesce(c.${word}, '')` : "''")),
].join(', ')

/** The published figures of the period as entries, where the return has none; their author stays who it was. */
export async function insertEntriesFromPublished(
  tx: Tx,
  asked: Key & { agencyId: string; frequency: Frequency; periodStart: string; by: string; at: string },
): Promise<void> {
  const { partnershipId, returnId, agencyId, frequency, periodStart, by, at } = asked
  await sql`
    insert into return_entry (partnership_id, return_id, series_id, ${sql.raw(entryFields.join(', '))},
      entered_by, on_behalf, entered_at, version)
    select m.partnership_id, ${returnId}, m.series_id, ${sql.raw(publishedEntry)}, coalesce(r.entered_by, ${by}),
      case when r.entered_by is null then 1 else r.on_behalf end, ${at}, 1
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id
      and m.period_start = ${periodStart}
    join measurement_revision r on r.partnership_id = m.partnership_id and r.series_id = m.series_id
      and r.period_start = m.period_start and r.revision = m.revision
    left join commentary c on c.partnership_id = s.partnership_id and c.series_id = s.id
      and c.period_start = ${periodStart} and c.version = (select max(x.version) from commentary x
        where x.partnership_id = s.partnership_id and x.series_id = s.id and x.period_start = ${periodStart})
    where s.partnership_id = ${partnershipId} and s.reporting_agency_id = ${agencyId}
      and i.frequency = ${frequency} and s.ended_at is null and i.state = 'live'
      and not exists (select 1 from return_entry e where e.partnership_id = s.partnership_id
        and e.return_id = ${returnId} and e.series_id = s.id)`.execute(tx)
}

/** Series this agency reports, live or not; a foreign one is simply missing. */
export async function listReportedSeries(
  db: Db,
  asked: { partnershipId: string; agencyId: string; seriesIds: readonly string[] },
): Promise<
  { id: string; code: string; frequency: Frequency; endedAt: string | null; retiredAt: string | null }[]
> {
  if (asked.seriesIds.length === 0) return []
  return db
    .selectFrom('series as s')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 's.partnershipId').onRef('i.id', '=', 's.indicatorId'),
    )
    .select(['s.id', 'i.code', 'i.frequency', 's.endedAt', 'i.retiredAt'])
    .where('s.partnershipId', '=', asked.partnershipId)
    .where('s.reportingAgencyId', '=', asked.agencyId)
    .where('s.id', 'in', asked.seriesIds)
    .execute()
}
