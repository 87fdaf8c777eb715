import { type Period, yearFrom } from '../../base/period.ts'
import { type YearKind, yearStart } from '../published-period.ts'

/**
 * The years that a publisher's label means, as ISO days; null where it means something else, as a term or a month.
 * `identifier` is the column of that name in a file of explore education statistics, empty elsewhere. "2025" of a
 * reporting year ends in 2025, "202425" and "2024/25" are one year, "2021/22 - 23/24" and "2021 - 23" are three.
 */
export function dataPeriod(label: string, identifier: string, kind: YearKind): Period | null {
  const own = kindOf(identifier, kind)
  if (own === null) return null
  const found = /^((?:19|20)\d\d)(?:\/?(\d\d))?(?: ?[-–] ?(?:20)?(\d\d)(?:\/(\d\d))?)?$/.exec(label)
  if (found === null) return null
  const [, year = '', second, last, lastSecond] = found
  if (second !== undefined && !follows(year, second)) return null
  if (second !== undefined && own === 'calendar') return null
  const isPooled = last !== undefined
  if (isPooled && (second === undefined) !== (lastSecond === undefined)) return null
  if (lastSecond !== undefined && !follows(last ?? '', lastSecond)) return null
  const first = second === undefined && own !== 'calendar' ? Number(year) - 1 : Number(year)
  const { start, end } = yearFrom(`${first}-${yearStart(own)}`)
  if (!isPooled) return { start, end }
  const years = Number(`20${last}`) - Number(year)
  return years < 1 || years > 9 ? null : { start, end: yearFrom(`${first + years}-${yearStart(own)}`).end }
}

const follows = (year: string, second: string) => Number(second) === (Number(year) + 1) % 100

function kindOf(identifier: string, kind: YearKind): YearKind | null {
  const known: Record<string, YearKind> = {
    '': kind,
    'reporting year': kind,
    'academic year': 'academic',
    'financial year': 'financial',
    'calendar year': 'calendar',
  }
  return known[identifier.toLowerCase()] ?? null
}
