import { formatMoment } from '../base/local-time.ts'
import { frequencyWord, periodLabel } from '../base/period.ts'
import { tenth } from '../chart/chart-paths.ts'
import { sparklineOf } from '../chart/sparkline-geometry.ts'
import { sparklineLabel } from '../chart/sparkline-label.ts'
import { endOutlines, statusLook } from '../chart/status-marks.ts'
import { partsOfText, smallWords, withoutUnit } from '../figure/figure-parts.ts'
import { statusWord } from '../reading/reading-words.ts'
import type { ScorecardRow } from '../scorecard/scorecard.ts'
import { symbolWords } from '../scorecard/symbol-words.ts'
import { paperPalette as hue } from './palette.ts'
import { moved, type Picture, type Shape } from './shape.ts'
import { Column, edge, linesIn, sheetOf, statusHues, statusShapes, type Writing, wordsAt } from './sheet.ts'

const width = 1400
const inside = width - 2 * edge
/** Where each column of a row begins, from the left of the rows. */
const at = { name: 0, line: 410, figure: 750, target: 772, status: 862, signal: 1040 }
const line = { width: 210, height: 40, slots: 24 }
const [size, small] = [17, 14]
/** More rows than that nobody reads in one picture. */
export const mostRows = 80

type Section = { heading: string; rows: readonly ScorecardRow[] }
export type RowsOf = {
  title: string
  lead: string
  sections: readonly Section[]
  /** What is shown of how many, where not all are. */
  shown?: string
  partnership: string
  asAt: string
  marking: string
}

/** Indicators in rows: how each went, its newest figure, what is aimed at, and where it stands by shape and word. */
export function rowsPicture(asked: RowsOf): Picture {
  const { title, lead, sections, shown = '', partnership, asAt, marking } = asked
  const column = new Column(edge, edge - 14, inside)
  column.write(title, { size: 30, bold: true }, 3)
  column.y += 6
  column.write(lead, { size: 18, fill: hue.second }, 4)
  column.write(shown, { size: 15, fill: hue.second })
  for (const { heading, rows } of sections) {
    column.y += 22
    column.write(heading, { size: 20, bold: true }, 3)
    column.y += 8
    for (const row of rows) drawRow(column, row)
    if (rows.length === 0) column.write('No indicator here.', { size, fill: hue.second })
  }
  const all = sections.flatMap(({ rows }) => rows)
  const symbols = symbolWords(all).map(({ symbol, word }) => `${symbol} ${word}`)
  column.y += 8
  column.write(symbols.join(' · '), { size: small, fill: hue.second })
  return sheetOf({
    ...{ width, column, title },
    description: [lead, shown, ...all.map(rowSentence)].filter((each) => each !== '').join(' '),
    signed: { partnership, source: '', asAt: formatMoment(asAt), marking },
  })
}

/** "PEN-04 Care leavers in work: off target. 24 figures, the last 47.1% in Q2; target ≥ 60%." */
const rowSentence = (row: ScorecardRow): string =>
  `${row.code} ${row.name}: ${statusWord(row.reading.status).toLowerCase()}. ${sparklineLabel(row)}.`

function drawRow(column: Column, row: ScorecardRow): void {
  const { code, name, frequency, latest, target, reading, beside } = row
  const names = linesIn(name, at.line - 20, { size, bold: true }, 3)
  const about = [code, frequencyWord[frequency].toLowerCase(), ...(beside === undefined ? [] : [beside])]
  const details = linesIn(about.join(' · '), at.line - 20, { size: small }, 2)
  const said = linesIn(reading.sentence, inside - at.signal, { size: 15 }, 6)
  const { x, y: top } = column
  const baseline = top + 26
  const words: Words = (text, left, y, more = {}) => wordsAt(text, x + left, y, { size, ...more })
  const figure = figureShapes(row, words, baseline)
  const height = Math.max(
    58,
    22 + figure.length * 18,
    16 + names.length * 22 + details.length * 18,
    16 + said.length * 20,
  )
  const quiet = { size: small, fill: hue.second }
  column.shapes.push(
    { tag: 'path', at: { d: `M${x} ${tenth(top)}h${inside}`, stroke: hue.grid, fill: 'none' } },
    ...names.map((text, n) => words(text, at.name, baseline + n * 22, { bold: true })),
    ...details.map((text, n) =>
      words(text, at.name, baseline + (names.length - 1) * 22 + 20 + n * 18, quiet),
    ),
    ...(row.values.some((value) => value !== null)
      ? moved(lineShapes(row), x + at.line, top + 8)
      : [
          words(
            latest?.symbol === 'c' ? 'Not shown: small count' : 'No figures yet',
            at.line,
            baseline,
            quiet,
          ),
        ]),
    ...figure,
    ...(target === null
      ? []
      : [
          words(withoutUnit(target.text, row.unitSign), at.target, baseline, { fill: hue.second }),
          words('target', at.target, baseline + 20, quiet),
        ]),
    ...statusShapes(reading.status, x + at.status, baseline, size),
    ...said.map((text, n) => words(text, at.signal, baseline + n * 20, { size: 15 })),
  )
  column.y += height
}

type Words = (text: string, left: number, y: number, more?: Partial<Writing>) => Shape

/** The biggest thing in its row, with its unit and period; a symbol, explained at the foot, where it is words. */
function figureShapes({ latest, frequency }: ScorecardRow, words: Words, baseline: number): Shape[] {
  const right = { anchor: 'end' } as const
  if (latest === null) return [words('No figure', at.figure, baseline, { ...right, size: small })]
  const parts = partsOfText(latest.text)
  const unit = parts?.unit ?? ''
  const isShort = unit.length < 2
  const number = parts === null ? (latest.symbol ?? latest.text) : `${parts.number}${isShort ? unit : ''}`
  const period =
    frequency === 'monthly' ? periodLabel(frequency, latest.periodStart, 'short') : latest.periodLabel
  const quiet = { ...right, size: small, fill: hue.second }
  const base = smallWords(latest)
  return [
    words(number, at.figure, baseline, { ...right, size: number.length > 10 ? small : 20, bold: true }),
    // A long unit has a line of its own: beside the period it would reach into the sparkline.
    ...[isShort ? '' : unit, period, base ?? '', latest.provisional === true ? 'provisional' : '']
      .filter((each) => each !== '')
      .map((each, n) => words(each, at.figure, baseline + 20 + n * 18, quiet)),
  ]
}

function lineShapes(row: ScorecardRow): Shape[] {
  const { shape, tone } = statusLook(row.reading.status)
  const drawn = sparklineOf(row, line)
  const stroke = (d: string, colour: string, more: Shape['at'] = {}): Shape => ({
    tag: 'path',
    at: { d, fill: 'none', stroke: colour, 'stroke-width': 1.6, ...more },
  })
  return [
    ...drawn.targets.map((y) =>
      stroke(`M2 ${y}H${line.width - 2}`, hue.target, { 'stroke-dasharray': '2 4' }),
    ),
    ...drawn.breaks.map((x) => stroke(`M${x} 4V${line.height - 4}`, hue.event, { 'stroke-width': 1.2 })),
    stroke(drawn.path, hue.line),
    ...drawn.lone.map(({ x, y }): Shape => ({ tag: 'circle', at: { cx: x, cy: y, r: 1.6, fill: hue.line } })),
    ...(drawn.last === null
      ? []
      : [
          {
            tag: 'path' as const,
            at: {
              d: endOutlines[shape],
              transform: `translate(${drawn.last.x} ${drawn.last.y})`,
              fill: statusHues[tone],
            },
          },
        ]),
  ]
}
