import { type Remembered, remember } from '../../base/remember.ts'
import type { Answers, Layout } from './layout.ts'
import { expectedOf, indexOfSeries, type Match, matchSeries, type TableSeries } from './match-series.ts'
import type { RowReport } from './row-report.ts'
import { seenText, type TableRow } from './table-row.ts'

/** What a row calls its line. */
type Called = { code: string; name: string; line: string }
/** The line of the return a row means, or why the row is left out; and what the row calls it. */
export type RowSeries = { series: TableSeries; called: Called | null } | { because: string; what: string }

export const labelOf = ({ code, name, lineName }: TableSeries): string =>
  lineName === null ? `${code} ${name}` : `${code} ${name}, ${lineName}`

/** Finds the line each row means; null where the row means none, or where somebody has to be asked first. */
export function seriesFinder(
  layout: Layout,
  all: readonly TableSeries[],
  answers: Answers,
  report: RowReport,
): (row: TableRow) => RowSeries | null {
  return layout.isInOrder ? inOrder(all) : byName(layout, all, answers, report)
}

function inOrder(all: readonly TableSeries[]): () => RowSeries | null {
  const rest = expectedOf(all)[Symbol.iterator]()
  return () => {
    const { value: series } = rest.next()
    return series === undefined ? null : { series, called: null }
  }
}

function byName(layout: Layout, all: readonly TableSeries[], answers: Answers, report: RowReport) {
  const index = indexOfSeries(all)
  const matches = remember<Remembered<Remembered<Match>>>()
  const calls = callsOf(layout)
  const ofCode = () => remember<Remembered<Match>>()
  const ofName = () => remember<Match>()
  let called: Called = { code: '', name: '', line: '' }
  const find = () => matchSeries(index, called)

  return (row: TableRow): RowSeries | null => {
    called = calls(row)
    const match = matches(called.code, ofCode)(called.name, ofName)(called.line, find)
    if (match.kind === 'one') return { series: match.series, called }
    if (match.kind === 'none') return unknown(row, wordsOf(called))
    const answer = answers[`series:${match.key}`]
    const series = match.among.find(({ seriesId }) => seriesId === answer)
    if (answer !== undefined && (answer === 'none' || series !== undefined)) {
      report.noteAnswer(whichOf(match), { answer, line: row.line })
    }
    if (answer === 'none') return { because: 'You left it out.', what: wordsOf(called) }
    if (series !== undefined) return { series, called }
    report.ask(whichOf(match), row.line)
    return null
  }
}

const wordsOf = ({ code, name, line }: Called): string =>
  [code, name, line].map(seenText).filter(Boolean).join(' ')

/** What a row is told by. */
export function whatOf(found: RowSeries): string {
  if ('because' in found) return found.what
  return found.called === null ? labelOf(found.series) : wordsOf(found.called)
}

/** What each row calls its line. Merged cells leave a name in the first of several rows only. */
function callsOf(layout: Layout): (row: TableRow) => Called {
  let above = { code: '', name: '', line: '' }
  const [codeAt, nameAt, lineAt] = [layout.at('code'), layout.at('name'), layout.at('series')]
  const further = [lineAt, layout.at('period'), layout.at('periodStart')]
  return ({ cells }) => {
    const [code, name, line] = [cells[codeAt] ?? '', cells[nameAt] ?? '', cells[lineAt] ?? '']
    if (seenText(code) !== '' || seenText(name) !== '') above = { code, name, line }
    else if (further.every((place) => seenText(cells[place] ?? '') === ''))
      return { code: '', name: '', line }
    else if (seenText(line) !== '') above = { ...above, line }
    return above
  }
}

function unknown(row: TableRow, name: string): RowSeries {
  return name === ''
    ? { because: 'It names no indicator.', what: seenText(row.cells.join(' ')) }
    : { because: 'No line you report goes by this code or name.', what: name }
}

const whichOf = ({ key, among }: Extract<Match, { kind: 'several' }>) => ({
  id: `series:${key}`,
  sentence: 'Several lines of the return go by this name: which one is meant?',
  lines: [],
  choices: [
    ...among.slice(0, 30).map((each) => ({ id: each.seriesId, label: labelOf(each) })),
    { id: 'none', label: 'None of them: leave it out' },
  ],
})
