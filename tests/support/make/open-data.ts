import type { ServedPartnership } from '../server/served-partnership.ts'

const head =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category,referral_count,rereferral_percent'
const places = [
  'National,E92000001,England,,,,,',
  'Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,',
  'Local authority,E92000001,England,E12000003,Yorkshire and The Humber,813,E06000013,North Lincolnshire',
  'Local authority,E92000001,England,E12000003,Yorkshire and The Humber,384,E08000036,Wakefield',
  'Local authority,E92000001,England,E12000007,London,301,E09000002,Barking and Dagenham',
]

/** A file of explore education statistics: by year, the rates of England, region, own area, a neighbour, another. */
export function eesFile(rates: Record<string, readonly string[]>): string {
  const rows = Object.entries(rates).flatMap(([year, cells]) =>
    cells.flatMap((rate, at) =>
      rate === '' ? [] : [`${year},Reporting year,${places[at]},Referrals,${1000 + at},${rate}`],
    ),
  )
  return `\ufeff${[head, ...rows].join('\r\n')}\r\n`
}

export const rate = 'rereferral_percent: category Referrals'
export const from = {
  source: 'Department for Education, explore education statistics',
  licence: 'Open Government Licence v3.0',
  retrievedOn: '2026-01-05',
}

/** The small partnership as North Lincolnshire's, which has region, England and neighbours. */
export async function settle(at: ServedPartnership): Promise<void> {
  const manager = at.callerAs('manager')
  const { name, version, yearStartMonth, marking } = await manager.partnership.settings()
  await manager.partnership.change({
    ...{ name, version, marking, areaCode: 'E06000013', yearStartMonth: `${yearStartMonth}` },
  })
}
