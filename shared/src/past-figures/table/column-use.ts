import { serialDay } from '../../import/table/read-period.ts'
import { columnLetter } from '../../import/table/table-row.ts'
import { type PeriodLabel, plainText, readPeriodLabel } from '../period/period-label.ts'
import { beginRun, runsOn, type YearRun } from '../period/year-run.ts'
import {
  type HeadingRole,
  headingRole,
  type MeasureKind,
  type NotReadKind,
  splitKind,
} from './heading-word.ts'
import { type KnownIndicator, matchName, type NameMatch } from './name-match.ts'
import type { Grid, Sheet } from './sheet.ts'
import type { ShownColumn, ShownPlaces } from './shown-places.ts'
import { isSign } from './symbols.ts'
import { type Block, isNumeric } from './table-blocks.ts'

export type LabelUse = 'indicator' | 'kind' | 'period' | 'period-type' | 'version' | 'series'
export type ColumnUse =
  | { is: 'not-read'; why: NotReadKind }
  | { is: 'label'; label: LabelUse }
  | {
      is: 'value'
      /** What the headings over the column say of its period; empty where the rows say it. */
      periods: readonly PeriodLabel[]
      kind: MeasureKind | null
      saysPercent: boolean
      /** The heading that names an indicator, and the line it stands in. */
      name: { text: string; line: number } | null
    }

export type Finder = (text: string) => NameMatch
export const finderOf = (list: readonly KnownIndicator[]): Finder => {
  const known = new Map<string, NameMatch>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = matchName(text, list)
    if (known.size < 50_000) known.set(text, found)
    return found
  }
}

const sampled = 400
const pair = /^[\d.,]+ ?%? ?[/|] ?[\d.,]+ ?%?$/
const versionWord = /^(final|provisional|draft|estimate[d]?|revised|prov\.?)$/
const typeWord = /^(month|quarter|year|week|term|half[- ]year|year to date|ytd|cumulative)(ly)?$/

/** What the texts of a column are, in shares of those that hold anything. */
function shares(texts: readonly string[], find: Finder, isLine: (text: string) => boolean) {
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length
  return {
    kind: share((text) => headingRole(text)?.is === 'kind'),
    period: share((text) => readPeriodLabel(text.replace(/ (outturn|total)$/i, '')) !== null),
    version: share((text) => versionWord.test(plainText(text))),
    type: share((text) => typeWord.test(plainText(text))),
    series: share(isLine),
    indicator: share((text) => !isNumeric(text) && find(text).is !== 'none'),
    number: share(
      (text) => isNumeric(text) || isSign(text) || (pair.test(text) && readPeriodLabel(text) === null),
    ),
    serial: share((text) => serialDay(text) !== null),
    texts: texts.length,
  }
}
type Shares = ReturnType<typeof shares>

function labelByContent(role: HeadingRole | null, content: Shares): LabelUse | NotReadKind | null {
  const label = role?.is === 'label' ? role.label : null
  if (label === 'period-type' || label === 'version') return label
  if (label === 'period' && content.serial > 0.9) return 'serial-day'
  if (content.kind > 0.5) return 'kind'
  if (content.type > 0.7 && content.period < 0.5) return 'period-type'
  if (content.period > 0.5 && content.number < 0.9) return 'period'
  if (content.version > 0.7) return 'version'
  if (content.series > 0.5 && content.indicator < 0.5) return 'series'
  if (content.indicator > (role?.is === 'not-read' ? 0.6 : 0.3) && content.number < 0.5) return 'indicator'
  if (label !== null && content.number < 0.5) return label
  return role?.is === 'not-read' ? role.why : null
}

type Params = {
  sheet: Sheet
  grid: Grid
  block: Block
  find: Finder
  isLine: (text: string) => boolean
  shown: ShownPlaces
}

/** What every column of a table holds, by its headings and by what stands below them. */
export function columnUses({ sheet, grid, block, find, isLine, shown }: Params): ColumnUse[] {
  const { headings, body } = block
  const hidden = new Set(sheet.hiddenColumns)
  const sample = body.slice(0, sampled).filter((line) => !isBand(grid, line))
  const carried = new Map<number, CarriedYear>()
  const uses: (ColumnUse | null)[] = []
  const unsure: { column: number; name: { text: string; line: number } }[] = []
  for (let column = 0; column < grid.width; column++) {
    const texts = headings.map((line) => ({ line, text: grid.text(line, column) }))
    carryYears(texts, carried)
    if (hidden.has(column)) {
      uses.push({ is: 'not-read', why: 'hidden-column' })
      continue
    }
    const said = shown.column(sheet.name, columnKey(texts, column))
    if (said !== null) {
      uses.push(useShown(said, texts))
      continue
    }
    const content = shares(
      sample.map((line) => grid.text(line, column)).filter((text) => text !== ''),
      find,
      isLine,
    )
    const use = useOf(texts, content, find)
    uses.push(use)
    const name = nameAmong(texts)
    if (use === null && name !== null && content.number > 0.5) unsure.push({ column, name })
  }
  return settled(uses, unsure)
}

/** What a column is called, whatever periods stand over it; a column without a heading by its letter. */
function columnKey(texts: readonly HeadingText[], column: number): string {
  const names = new Set(
    texts.map(({ text }) => (readPeriodLabel(text) === null ? plainText(text).slice(0, 80) : '')),
  )
  names.delete('')
  return names.size === 0 ? `#${columnLetter(column)}` : [...names].join(' ')
}

/** The keys of all columns of a table, by which they can be pointed at. */
export const columnKeys = (grid: Grid, { headings }: Block): string[] =>
  Array.from({ length: grid.width }, (_, column) =>
    columnKey(
      headings.map((line) => ({ line, text: grid.text(line, column) })),
      column,
    ),
  )

function useShown(said: ShownColumn, texts: readonly HeadingText[]): ColumnUse {
  if (said === 'indicator' || said === 'period' || said === 'series') return { is: 'label', label: said }
  if (said === 'leave') return { is: 'not-read', why: 'left-out' }
  if (said !== 'numerator' && said !== 'denominator' && said !== 'value') return { is: 'not-read', why: said }
  const periods = texts
    .filter(({ text }, index) => text !== '' && text !== texts[index - 1]?.text)
    .flatMap(({ text }) => readPeriodLabel(text) ?? [])
  const saysPercent = texts.some(({ text }) => text.includes('%'))
  return { is: 'value', periods, kind: said, saysPercent, name: nameAmong(texts) }
}

/** A line merged into one text: the heading of what follows. */
function isBand({ text, width }: Grid, line: number): boolean {
  const said = new Set<string>()
  for (let column = 0; column < width; column++) said.add(text(line, column))
  said.delete('')
  return said.size <= 1
}

type HeadingText = { line: number; text: string }

type CarriedYear = { text: string; run: YearRun }

/** A year that is not merged over its quarters stands over the first of them. */
function carryYears(texts: HeadingText[], carried: Map<number, CarriedYear>): void {
  const part =
    texts.map(({ text }) => readPeriodLabel(text)).find((label) => label?.is === 'part') ?? undefined
  for (const each of texts.slice(0, -1)) {
    const label = each.text === '' ? null : readPeriodLabel(each.text)
    const isYear = label?.is === 'plain-year' || (label?.is === 'period' && label.grain === 'year')
    const year = carried.get(each.line)
    if (isYear && year?.text !== each.text) carried.set(each.line, { text: each.text, run: beginRun(part) })
    else if (isYear && part !== undefined && year !== undefined) runsOn(year.run, part)
    else if (each.text !== '') carried.delete(each.line)
    else if (part !== undefined && year !== undefined) {
      if (runsOn(year.run, part)) each.text = year.text
      else carried.delete(each.line)
    }
  }
}

const nameAmong = (texts: readonly HeadingText[]): HeadingText | null =>
  texts.findLast(({ text }) => text !== '' && headingRole(text) === null && readPeriodLabel(text) === null) ??
  null

function useOf(texts: readonly HeadingText[], content: Shares, find: Finder): ColumnUse | null {
  const distinct = texts.filter(({ text }, index) => text !== '' && text !== texts[index - 1]?.text)
  const roles = distinct.map(({ text }) => {
    const role = headingRole(text)
    // "Actions closed on time" is an indicator, "Actions" is a column of words.
    return role?.is === 'not-read' && find(text).is === 'one' ? null : role
  })
  const periods = distinct.flatMap(({ text }) => readPeriodLabel(text) ?? [])
  const named = distinct.findLast(
    ({ text }, index) => roles[index] === null && readPeriodLabel(text) === null && namesOne(text, find),
  )
  const refused = roles.find((role) => role?.is === 'not-read')
  const kindRole = roles.find((role) => role?.is === 'kind')
  const kind = kindRole?.is === 'kind' ? kindRole : null
  if (periods.length > 0 && refused === undefined) {
    return {
      is: 'value',
      periods,
      kind: kind?.kind ?? null,
      saysPercent: kind?.saysPercent ?? false,
      name: named ?? null,
    }
  }
  if (named !== undefined && (content.number > 0.5 || content.texts === 0)) {
    const split = splitKind(named.text)
    const saysPercent = kind?.saysPercent ?? split.saysPercent
    return { is: 'value', periods: [], kind: kind?.kind ?? split.kind, saysPercent, name: named }
  }
  const role = refused ?? roles.find((each) => each?.is === 'label') ?? null
  if (kind !== null && refused === undefined && content.kind < 0.5) {
    return {
      is: 'value',
      periods: [],
      kind: kind.kind,
      saysPercent: kind.saysPercent,
      name: nameAmong(texts),
    }
  }
  const label = labelByContent(role, content)
  if (label === null) return null
  return isLabel(label) ? { is: 'label', label } : { is: 'not-read', why: label }
}

const namesOne = (text: string, find: Finder): boolean =>
  find(text).is !== 'none' ||
  find(splitKind(text).name).is !== 'none' ||
  text.split(/ ?\/ ?| & /).some((part) => find(part).is === 'one')

const labelUses: readonly string[] = [
  'indicator',
  'kind',
  'period',
  'period-type',
  'version',
  'series',
] satisfies LabelUse[]
function isLabel(label: LabelUse | NotReadKind): label is LabelUse {
  return labelUses.includes(label)
}

/** Where the rows name the period, an unknown heading over numbers names an indicator the partnership lacks. */
function settled(
  uses: readonly (ColumnUse | null)[],
  unsure: readonly { column: number; name: HeadingText }[],
): ColumnUse[] {
  const has = (label: LabelUse) => uses.some((use) => use?.is === 'label' && use.label === label)
  const namedByRows = !has('indicator') && has('period')
  return uses.map((use, column) => {
    if (use !== null) return use
    const name = unsure.find((each) => each.column === column)?.name
    if (name === undefined || !namedByRows) return { is: 'not-read', why: 'unknown' }
    return { is: 'value', periods: [], ...kindOf(name.text), name }
  })
}

const kindOf = (text: string) => {
  const { kind, saysPercent } = splitKind(text)
  return { kind, saysPercent }
}
