import type { Frequency } from '../../base/period.ts'
import type { Polarity, Unit } from '../../figure/figure.ts'
import { sameName, seenText } from './table-row.ts'

/** A line a table may report, as it is known and as it is called. */
export type TableSeries = {
  seriesId: string
  code: string
  name: string
  /** What the line is called beside its indicator; null where the indicator has this one line, or it is the whole. */
  lineName: string | null
  isWhole: boolean
  unit: Unit
  decimals: number
  signed: boolean
  polarity: Polarity
  asksFraction: boolean
  frequency: Frequency
  /** The period a row without one belongs to; null where the table has to say. */
  periodStart: string | null
  /** Why no figure of the line is taken, as one that was retired; null where it is. */
  notAsked: string | null
}

export const expectedOf = (list: readonly TableSeries[]): TableSeries[] =>
  list.filter(({ notAsked }) => notAsked === null)

export type Match =
  | { kind: 'one'; series: TableSeries }
  | { kind: 'several'; key: string; among: readonly TableSeries[] }
  | { kind: 'none' }

/** The lines that go by a text: as it stands, or as names are compared. */
export type SeriesIndex = {
  exact: (text: string) => readonly TableSeries[] | undefined
  loose: (text: string) => readonly TableSeries[] | undefined
}

function gather(list: readonly TableSeries[], keysOf: (series: TableSeries) => string[]) {
  const found = new Map<string, TableSeries[]>()
  for (const series of list) {
    for (const key of new Set(keysOf(series))) {
      const standing = found.get(key)
      if (standing === undefined) found.set(key, [series])
      else standing.push(series)
    }
  }
  return found
}

const callsOf = ({ code, name, lineName }: TableSeries): string[] => {
  const line = lineName ?? ''
  const calls = [code, name, `${code} ${name}`, `${code}: ${name}`, `${code} - ${name}`]
  return line === ''
    ? calls
    : [...calls, `${code} ${line}`, `${name}, ${line}`, `${name} - ${line}`, `${name} (${line})`]
}

export function indexOfSeries(list: readonly TableSeries[]): SeriesIndex {
  const exact = gather(list, callsOf)
  // A table that calls its lines as they are called needs no other names.
  let loose: ReturnType<typeof gather> | null = null
  return {
    exact: (text) => exact.get(seenText(text)),
    loose: (text) => {
      loose ??= gather(list, (series) => callsOf(series).map(sameName))
      return loose.get(sameName(text))
    },
  }
}

const calledBy = (index: SeriesIndex, text: string): readonly TableSeries[] =>
  index.exact(text) ?? index.loose(text) ?? []

const whole = ['', 'all', 'total', 'whole partnership', 'partnership', 'everyone']

/**
 * The line a row names by code, by name, or by both: exact before case, and never a guess. Where code and name
 * name different indicators, nothing matches.
 */
export function matchSeries(index: SeriesIndex, named: { code: string; name: string; line: string }): Match {
  const byCode = seenText(named.code) === '' ? null : calledBy(index, named.code)
  const byName = seenText(named.name) === '' ? null : calledBy(index, named.name)
  let among = byCode ?? byName ?? []
  // A code is the better name: the wording beside it may have changed since the table was made.
  if (byCode !== null && byCode.length === 0 && byName !== null) among = byName
  if (byCode !== null && byCode.length > 1 && byName !== null) {
    const both = byCode.filter((series) => byName.includes(series))
    if (both.length > 0) among = both
  }
  return narrowed(among, named)
}

function narrowed(among: readonly TableSeries[], named: { code: string; name: string; line: string }): Match {
  const [first] = among
  if (first === undefined) return { kind: 'none' }
  const line = sameName(named.line)
  const key = `${sameName(named.code)}|${sameName(named.name)}|${line}`
  if (line === '') {
    return among.length === 1 ? { kind: 'one', series: first } : { kind: 'several', key, among }
  }
  const lines = among.filter((series) => series.lineName !== null && sameName(series.lineName) === line)
  const [one] = lines
  if (one !== undefined)
    return lines.length === 1 ? { kind: 'one', series: one } : { kind: 'several', key, among: lines }
  const wholes = among.filter((series) => series.isWhole)
  const [only] = wholes
  if (
    only !== undefined &&
    wholes.length === 1 &&
    (whole.includes(line) || (among.length === 1 && only.lineName === null))
  ) {
    return { kind: 'one', series: only }
  }
  return among.length > 1 ? { kind: 'several', key, among } : { kind: 'none' }
}
