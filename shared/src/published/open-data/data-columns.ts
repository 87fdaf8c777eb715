import type { GivenPlace } from './data-area.ts'

export const dataKinds = ['ees', 'fingertips', 'lait'] as const
export type DataKind = (typeof dataKinds)[number]

/** What one row gives of a measure; figures as they stand in their cells. */
export type Given = { column: string; value: string; numerator: string; denominator: string; symbol: string }

/** How a publisher's file is read: where in a row its place, its period and its measures stand. */
export type DataForm = {
  kind: DataKind
  /** The same for next year's file. */
  key: string
  publisher: string
  place: (cells: readonly string[]) => GivenPlace
  /** Label of the period, and the publisher's word for its kind. */
  period: (cells: readonly string[]) => readonly [string, string]
  /** What tells the measures of a row from those of the same columns in others. */
  group: (cells: readonly string[]) => string
  /** The measures of the row: column, and how the measure is called in a group. */
  measures: readonly Measure[]
}
type Measure = {
  column: string
  name: (group: string) => string
  given: (cells: readonly string[]) => Given
}

export type Heading = ReadonlyMap<string, number>
export const headingWord = (cell: string): string => cell.trim().toLowerCase().replaceAll(' ', '_')
export const headingOf = (cells: readonly string[]): Heading =>
  new Map(cells.map((cell, at) => [headingWord(cell), at]))

const at = (heading: Heading, ...names: readonly string[]): number =>
  names.map((name) => heading.get(name)).find((place) => place !== undefined) ?? -1

/** `z` is written for what a row has not, as the authority of a region. */
const cellAt = (cells: readonly string[], place: number | undefined): string => {
  const text = (cells[place ?? -1] ?? '').trim()
  return text === 'z' ? '' : text
}

export const isFingertips = (heading: Heading): boolean =>
  ['indicator_id', 'indicator_name', 'area_code', 'time_period', 'value'].every((name) => heading.has(name))

export const isLait = (heading: Heading): boolean =>
  ['lait_measure', 'period', 'geography_level', 'value'].every((name) => heading.has(name))

export const isEes = (heading: Heading): boolean =>
  heading.has('time_period') &&
  heading.has('time_identifier') &&
  (heading.has('geographic_level') || heading.has('geographical_level'))

export function fingertips(heading: Heading): DataForm {
  const column = (name: string) => at(heading, name)
  const [code, name, type] = [column('area_code'), column('area_name'), column('area_type')]
  const [id, title, sex, age] = ['indicator_id', 'indicator_name', 'sex', 'age'].map(column)
  const [kind, category] = [column('category_type'), column('category')]
  const period = column('time_period')
  const [value, count, denominator, note] = ['value', 'count', 'denominator', 'value_note'].map(column)
  const cell = (cells: readonly string[], place: number | undefined) => (cells[place ?? -1] ?? '').trim()
  return {
    kind: 'fingertips',
    key: 'fingertips',
    publisher: 'Office for Health Improvement and Disparities, Fingertips',
    place: (cells) => ({
      ...{ code: cell(cells, code), digits: '', name: cell(cells, name), level: cell(cells, type) },
    }),
    period: (cells) => {
      const label = cell(cells, period)
      return [label, label.includes('/') ? '' : 'Calendar year']
    },
    group: (cells) => {
      const parts = [cell(cells, sex), cell(cells, age), cell(cells, kind), cell(cells, category)]
      const of = parts.filter((part) => part !== '').join(', ')
      return `${cell(cells, id)} ${cell(cells, title)}${of === '' ? '' : `: ${of}`}`
    },
    measures: [
      {
        column: 'Value',
        name: (group) => group,
        given: (cells) => ({
          ...{ column: 'Value', value: cell(cells, value), numerator: cell(cells, count) },
          ...{ denominator: cell(cells, denominator), symbol: cell(cells, note) },
        }),
      },
    ],
  }
}

export function lait(heading: Heading): DataForm {
  const column = (name: string) => at(heading, name)
  const [code, digits, name] = [column('gss_code'), column('old_la_code'), column('area_name')]
  const [level, period, measure] = ['geography_level', 'period', 'lait_measure'].map(column)
  return {
    kind: 'lait',
    key: 'lait',
    publisher: 'Department for Education, Local Authority Interactive Tool',
    place: (cells) => ({
      code: cellAt(cells, code),
      digits: cellAt(cells, digits),
      name: cellAt(cells, name),
      level: cellAt(cells, level),
    }),
    period: (cells) => [cellAt(cells, period), ''],
    group: (cells) => cellAt(cells, measure),
    measures: [measureOf('value', column('value'), (group) => group)],
  }
}

const measureOf = (column: string, place: number, name: (group: string) => string): Measure => ({
  column,
  name,
  given: (cells) => {
    const value = (cells[place] ?? '').trim()
    return { column, value, numerator: '', denominator: '', symbol: value }
  },
})

/** Columns that every file of explore education statistics may have and that name neither measure nor breakdown. */
const usual =
  /^(time_period|time_identifier|geographic(al)?_level|country_(code|name)|region_(code|name)|old_la_code|new_la_code|la_name|(lad|pcon|ward|school|trust|mat|opportunity_area|local_authority_district|english_devolved_area|lep|rsc_region|sponsor|provider|institution|planning_area)_?(code|name|urn|laestab|id|ukprn)?)$/

export const ownColumns = (heading: Heading): [string, number][] =>
  [...heading].filter(([name]) => name !== '' && !usual.test(name))

/** A file of explore education statistics: which of its columns are figures, the reader has found out. */
export function ees(heading: Heading, figures: ReadonlySet<string>, key: string): DataForm {
  const column = (...names: readonly string[]) => at(heading, ...names)
  const level = column('geographic_level', 'geographical_level')
  const [country, region, authority] = [column('country_code'), column('region_code'), column('new_la_code')]
  const [regionName, authorityName] = [column('region_name'), column('la_name')]
  const [digits, period, identifier] = ['old_la_code', 'time_period', 'time_identifier'].map((name) =>
    column(name),
  )
  const breakdowns = ownColumns(heading).filter(([name]) => !figures.has(name))
  return {
    kind: 'ees',
    key,
    publisher: 'Department for Education, explore education statistics',
    place: (cells) => {
      const kind = cellAt(cells, level)
      const isRegion = kind.toLowerCase() === 'regional'
      const isAuthority = kind.toLowerCase() === 'local authority'
      const place = isAuthority ? authority : isRegion ? region : country
      return {
        code: isAuthority || isRegion || kind.toLowerCase() === 'national' ? cellAt(cells, place) : kind,
        digits: isAuthority ? cellAt(cells, digits) : '',
        name: cellAt(cells, isAuthority ? authorityName : regionName),
        level: kind,
      }
    },
    period: (cells) => [cellAt(cells, period), cellAt(cells, identifier)],
    group: (cells) => breakdowns.map(([name, place]) => `${name} ${(cells[place] ?? '').trim()}`).join(', '),
    measures: ownColumns(heading)
      .filter(([name]) => figures.has(name))
      .map(([name, place]) => measureOf(name, place, (group) => (group === '' ? name : `${name}: ${group}`))),
  }
}

/** A form of explore education statistics is named by its columns, in whatever order they come. */
export const formNamed = (columns: readonly string[]): string => `ees ${[...columns].sort().join(' ')}`

/** The form itself among those that are known, or the one that shares most columns with it. */
export function formLike(form: string, known: readonly string[]): string | undefined {
  if (known.includes(form)) return form
  const own = form.split(' ').slice(1)
  const likeness = (other: string) => {
    const names = other.split(' ').slice(1)
    const shared = names.filter((name) => own.includes(name)).length
    return shared / new Set([...names, ...own]).size
  }
  const [best] = known
    .filter((each) => each.startsWith('ees '))
    .map((each) => ({ each, like: likeness(each) }))
    .sort((a, b) => b.like - a.like)
  return best !== undefined && best.like >= 0.6 ? best.each : undefined
}

/** The form a file has: a known one that is like it, so that a column that is added loses nothing that was matched. */
export function eesKey(heading: Heading, known: readonly string[]): string {
  const form = formNamed(ownColumns(heading).map(([name]) => name))
  return formLike(form, known) ?? form
}
