/** Which agency owed a line; the one that owes it now where no other was ever named. */
export const reporterAt = (own: string): string =>
  `nullif(coalesce((select x.agency_id from ${own}series_reporter x where x.partnership_id = t.partnership_id
    and x.series_id = t.id and x.recorded_at <= ? order by x.version desc limit 1), t.reporting_agency_id), '')
  as reporting_agency_id`

/** When a line had ended by then, though it came back since. */
export const seriesEndedAt = (own: string): string => {
  const ends = `from ${own}series_end x where x.partnership_id = t.partnership_id and x.series_id = t.id`
  return `case when exists (select 1 ${ends}) then (select case when x.ended = 1 then x.recorded_at end ${ends}
    and x.recorded_at <= ? order by x.version desc limit 1)
    when t.ended_at > ? then null else t.ended_at end as ended_at`
}
