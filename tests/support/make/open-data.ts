import { authorityOf } from '@roundtable/shared/published/authorities.ts'
import { areaOf } from '@roundtable/shared/published/published-area.ts'
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

/** The same of other places, by their codes, in the order of the rates. */
export function eesFileOf(codes: readonly string[], rates: Record<string, readonly string[]>): string {
  const rows = Object.entries(rates).flatMap(([year, cells]) =>
    cells.flatMap((rate, at) =>
      rate === ''
        ? []
        : [`${year},Reporting year,${placeCells(codes[at] ?? '')},Referrals,${1000 + at},${rate}`],
    ),
  )
  return `\ufeff${[head, ...rows].join('\r\n')}\r\n`
}

function placeCells(code: string): string {
  const area = areaOf(code)
  const own = authorityOf(code)
  const england = 'E92000001,England'
  if (area?.kind === 'region') return `Regional,${england},${code},${area.name},,,`
  if (own === undefined) return `National,${england},,,,,`
  return `Local authority,${england},${own.regionCode},A region,${own.digits},${code},"${own.name}"`
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

const fingertipsHead =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Count,Denominator,Value note'
const fingertipsPlaces = {
  own: 'E06000013,North Lincolnshire,Counties & UAs',
  England: 'E92000001,England,England',
  Wakefield: 'E08000036,Wakefield,Counties & UAs',
  Doncaster: 'E08000017,Doncaster,Counties & UAs',
  Barnsley: 'E08000016,Barnsley,Counties & UAs',
  Rotherham: 'E08000018,Rotherham,Counties & UAs',
  Dudley: 'E08000027,Dudley,Counties & UAs',
} as const

/** A Fingertips file of one percentage: by year, the counts of places and of what. */
export function fingertipsFile(
  years: Record<string, Partial<Record<keyof typeof fingertipsPlaces, readonly [number, number]>>>,
): string {
  const rows = Object.entries(years).flatMap(([year, places]) =>
    Object.entries(fingertipsPlaces).flatMap(([name, place]) => {
      const [count, base] = Object.entries(places).find(([key]) => key === name)?.[1] ?? []
      if (count === undefined || base === undefined) return []
      return [
        `1,Repeat victims,E92000001,England,${place},Persons,All ages,,,${year},${(count / base) * 100},${count},${base},`,
      ]
    }),
  )
  return [fingertipsHead, ...rows].join('\r\n')
}

/** What its columns mean, as the publisher gives it away beside the file. */
export const eesDescription = [
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
  'category,Filter,Kind of case,,,,,',
  'referral_count,Indicator,Number of referrals,,,0,,',
  'rereferral_percent,Indicator,Referrals within 12 months of another,,%,1,,',
].join('\r\n')

const neighbourHead = Array.from({ length: 10 }, (_, at) => `SN_${at + 1},SN_${at + 1}P`).join(',')

/** The table of neighbours: those of North Lincolnshire by their three digits, closest first, and of another. */
export function neighbourFile(digits: readonly string[]): string {
  const row = (own: string, name: string, others: readonly string[]) =>
    `${own},${name},9,Yorkshire and The Humber,${others.map((each) => `${each},Close `).join(',')}`
  const barnet = ['320', '870', '310', '317', '315', '306', '209', '312', '309', '307']
  const rows = [row('302', 'Barnet', barnet), row('813', 'North Lincolnshire', digits)]
  return `\ufeff${[`old_la_code,la_name,region_ind,region_name,${neighbourHead}`, ...rows].join('\r\n')}\r\n`
}
/** Wakefield to Lancashire, as the table of 2025 has them for North Lincolnshire. */
export const neighbours2025 = ['384', '925', '371', '370', '940', '332', '942', '372', '894', '888']
