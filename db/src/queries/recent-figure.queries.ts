import type { AbsenceReason } from '@roundtable/shared/figure.ts'
import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'

export type RecentFigureRow = {
  seriesId: string
  periodStart: string
  value: string | null
  reason: AbsenceReason | null
  /** 1 where no break of comparability lies between this period and the one asked about. */
  comparable: number
}

const recent = statement<RecentFigureRow>(
  ({ textsOf }) => `
select m.series_id as "seriesId", m.period_start as "periodStart", m.value, m.reason,
  case when m.period_start >= coalesce(
    (select max(b.from_period) from indicator_version b where b.partnership_id = s.partnership_id
      and b.indicator_id = s.indicator_id and b.breaks_comparability = 1 and b.from_period <= ?), '')
    then 1 else 0 end as comparable
from series s
join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id
where s.partnership_id = ? and s.id in ${textsOf} and m.period_start >= ? and m.period_start < ?
order by m.series_id, m.period_start`,
)

/** The published figures of these lines before a period, oldest first. */
export async function listRecentFigures(
  db: Db,
  asked: { partnershipId: string; seriesIds: readonly string[]; since: string; before: string },
): Promise<Map<string, RecentFigureRow[]>> {
  const { partnershipId, seriesIds, since, before } = asked
  const rows = await ask(db, recent, [before, partnershipId, JSON.stringify(seriesIds), since, before])
  const lines = new Map<string, RecentFigureRow[]>()
  for (const row of rows) {
    const line = lines.get(row.seriesId)
    if (line === undefined) lines.set(row.seriesId, [row])
    else line.push(row)
  }
  return lines
}
