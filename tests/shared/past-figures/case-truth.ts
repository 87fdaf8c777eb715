import { readFileSync } from 'node:fs'
import { readSheets } from '@roundtable/server/import/file/read-tables.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type { PastFigure } from '@roundtable/shared/past-figures/table/figure-parts.ts'
import { placeName, type Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { readAll, type WholeReading } from './read-all.ts'

type TrueFigure = {
  code: string
  series: string | null
  period_start: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: string | null
}
type Truth = {
  file: string
  figures: TrueFigure[]
  not_read: { kind: string; cells?: string[]; notes_on?: string[] }[]
  asked: { id: string; cells: string[]; figures: TrueFigure[] }[]
}

const at = (name: string) => new URL(`./cases/${name}`, import.meta.url)
const catalogue: { indicators: CatalogueIndicator[] } = JSON.parse(readFileSync(at('catalogue.json'), 'utf8'))
type CatalogueIndicator = {
  code: string
  name: string
  unit: TableSeries['unit']
  decimal_places: number
  local_frequency: TableSeries['frequency']
}

const parts = ['Council', 'Police', 'Integrated care board', 'Hospital trust', 'Schools']

/** The lines of a partnership that adopted the whole catalogue. */
export const catalogueLines = (): TableSeries[] =>
  catalogue.indicators.flatMap((indicator): TableSeries[] => {
    const { code, name, unit, decimal_places: decimals, local_frequency: frequency } = indicator
    const line = {
      code,
      name,
      unit,
      decimals,
      frequency,
      signed: false,
      polarity: 'neutral' as const,
      asksFraction: unit === 'percent',
      periodStart: null,
      notAsked: null,
    }
    return code === 'WF05' || code === 'WF06'
      ? parts.map((lineName) => ({ ...line, seriesId: `${code} ${lineName}`, lineName, isWhole: false }))
      : [{ ...line, seriesId: code, lineName: null, isWhole: true }]
  })

export const truthOf = (name: string): Truth =>
  JSON.parse(readFileSync(at(`${name.replace(/\.\w+$/, '')}.truth.json`), 'utf8'))
export const sheetsOf = (name: string): Sheet[] => readSheets(readFileSync(at(name)))

export const readCase = (name: string, answers: Answers = {}): WholeReading =>
  readAll(sheetsOf(name), catalogueLines(), { answers, today: '2026-11-28' })

const shownTo = (value: string | null, decimals: number) =>
  value === null ? null : String(Number(Number(value).toFixed(decimals)))
const keyOf = (code: string, series: string | null, start: string) => `${code} ${series ?? ''} ${start}`
const textOfFigure = (figure: PastFigure): string =>
  [figure.numerator, figure.denominator, shownTo(figure.value, figure.series.decimals), figure.reason].join(
    '|',
  )
const textOfTrue = ({ numerator, denominator, value, reason }: TrueFigure, decimals: number): string =>
  [numerator, denominator, shownTo(value, decimals), reason].join('|')

/** What of the truth came out, what came out that is not true, and what is missing. */
export function compare(reading: WholeReading, expected: readonly TrueFigure[]) {
  const found = new Map(
    reading.figures.map((figure) => [
      keyOf(figure.series.code, figure.series.lineName, figure.periodStart),
      figure,
    ]),
  )
  const wrong: string[] = []
  const missing: string[] = []
  let right = 0
  for (const figure of expected) {
    const key = keyOf(figure.code, figure.series, figure.period_start)
    const read = found.get(key)
    if (read === undefined) missing.push(key)
    else if (textOfFigure(read) === textOfTrue(figure, read.series.decimals)) right += 1
    else wrong.push(`${key}: ${textOfFigure(read)} instead of ${textOfTrue(figure, read.series.decimals)}`)
    found.delete(key)
  }
  for (const [key, figure] of found) wrong.push(`${key}: ${textOfFigure(figure)} instead of nothing`)
  return { right, wrong, missing }
}

/** Every cell an area names. */
export function cellsOf(area: string): string[] {
  const bang = area.lastIndexOf('!')
  const sheet = area.slice(0, bang)
  const [from = '', to = from] = area.slice(bang + 1).split(':')
  const place = (text: string) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(text) ?? []
    return {
      column: [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1,
      line: Number(digits),
    }
  }
  const [first, last] = [place(from), place(to)]
  const cells: string[] = []
  for (let line = first.line; line <= last.line; line++) {
    for (let column = first.column; column <= last.column; column++)
      cells.push(placeName(sheet, { line, column }))
  }
  return cells
}

/** Cells that hold something and are in no list of the reading. */
export function lostCells(sheets: readonly Sheet[], reading: WholeReading): string[] {
  const named = new Set(
    [...reading.headings, ...reading.asked, ...reading.notRead.flatMap(({ cells }) => cells)].flatMap(
      cellsOf,
    ),
  )
  for (const { cells } of reading.figures) for (const cell of cells) named.add(placeName(cell.sheet, cell))
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ line, cells }) =>
      cells.flatMap((text, column) => {
        const place = placeName(name, { line, column })
        return text === '' || named.has(place) ? [] : place
      }),
    ),
  )
}
