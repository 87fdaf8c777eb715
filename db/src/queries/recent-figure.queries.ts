import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'

type PackedLine = {
  seriesId: string
  indicatorId: string
  /** "2026-08-01|47.1|41|87|" each, oldest first: first day, value, numerator, denominator, reason. */
  figures: string | null
  breaks: string | null
}
export type RecentLine = {
  indicatorId: string
  /** Oldest first. */
  figures: { periodStart: string; value: string | null; reason: AbsenceReason | null; packed: string }[]
  /** Starts of the periods from which a new definition counts, up to the period asked about. */
  breaks: string[]
}

const recent = statement<PackedLine>(
  ({ listed, textsOf }) => `
select s.id as "seriesId", s.indicator_id as "indicatorId", (select ${listed('figure')} from (
    select concat(m.period_start, '|', m.value, '|', m.numerator, '|', m.denominator, '|', m.reason) as figure
    from measurement m where m.partnership_id = s.partnership_id and m.series_id = s.id
      and m.period_start >= ? and m.period_start < ?
    order by m.period_start) y) as figures,
  (select ${listed('start')} from (
    select b.from_period as start from indicator_version b where b.partnership_id = s.partnership_id
      and b.indicator_id = s.indicator_id and b.breaks_comparability = 1 and b.from_period <= ?
    order by b.from_period) z) as breaks
from series s where s.partnership_id = ? and s.id in ${textsOf}`,
)

const reasonOf = (text: string | undefined) =>
  text === undefined || text === '' ? null : (text as AbsenceReason)

function unpack(packed: string): RecentLine['figures'] {
  return packed.split(',').map((figure) => {
    const [periodStart = '', value = '', , , reason] = figure.split('|')
    const drawn = figure.slice(0, figure.lastIndexOf('|'))
    return { periodStart, value: value === '' ? null : value, reason: reasonOf(reason), packed: drawn }
  })
}

/** The published figures of these lines before a period, as far back as `since`. */
export async function listRecentFigures(
  db: Db,
  asked: { partnershipId: string; seriesIds: readonly string[]; since: string; before: string },
): Promise<Map<string, RecentLine>> {
  const { partnershipId, seriesIds, since, before } = asked
  const rows = await ask(db, recent, [since, before, before, partnershipId, JSON.stringify(seriesIds)])
  return new Map(
    rows.map(({ seriesId, indicatorId, figures, breaks }) => [
      seriesId,
      {
        indicatorId,
        figures: figures === null ? [] : unpack(figures),
        breaks: breaks === null ? [] : breaks.split(','),
      },
    ]),
  )
}
