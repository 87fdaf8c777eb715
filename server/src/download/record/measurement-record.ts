import type { ExportFigure } from '@roundtable/db/queries/export-figures.queries.ts'
import { csvRecord } from '@roundtable/shared/base/csv.ts'
import type { CsvColumn } from '@roundtable/shared/export/csv-columns.ts'
import { type AbsenceReason, absenceSymbol } from '@roundtable/shared/figure/absence.ts'
import { commentaryText } from '@roundtable/shared/figure/commentary-text.ts'
import type { Commentary } from '@roundtable/shared/figure/entry-fields.ts'
import { figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import { type FigureSource, sourceWords } from '@roundtable/shared/figure/figure-source.ts'
import { type FigureState, figureStateWord } from '@roundtable/shared/figure/figure-state.ts'
import { type Status, statusWord } from '@roundtable/shared/reading/reading-words.ts'
import { statusOf } from '@roundtable/shared/reading/status.ts'
import { boundsOf } from '@roundtable/shared/target/target.ts'
import { targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import type { Line } from '../../indicator/lines/line.ts'

export const measurementColumns = [
  'indicator_code',
  'indicator_name',
  'series',
  'agency_code',
  'period_start',
  'period_end',
  ...figureNumbers,
  'symbol',
  'state',
  'target',
  'status',
  'commentary',
] as const satisfies readonly CsvColumn[]

type Target = Line['targets'][number]

export type Written = {
  figure: ExportFigure
  status: Status
  target: Target | null
  commentary: Commentary | undefined
  source: FigureSource | undefined
}

/** The figures of a line as they are told: published ones, then those entered and not published yet. */
export function writtenOf(line: Line): Written[] {
  const told = (
    figure: ExportFigure,
    commentary: Written['commentary'],
    source: Written['source'],
  ): Written => {
    const target = targetInForce(line.targets, figure.periodStart)
    return {
      figure,
      target,
      status: statusOf({ value: figure.value, target, polarity: line.polarity }),
      commentary,
      source,
    }
  }
  const published = line.figures.map((figure) =>
    told(figure, line.commentary.get(figure.periodStart), line.sources.get(figure.periodStart)),
  )
  return line.entries.length === 0
    ? published
    : [...published, ...line.entries.map((entry) => told(entry, entry, undefined))]
}

export const symbolOf = (reason: AbsenceReason | null): string =>
  reason === null ? '' : (absenceSymbol[reason] ?? '')

/** "60", or "28 to 40" for a band: what a spreadsheet cannot take for a day. */
export function targetCell(target: Target | null, polarity: Line['polarity']): string {
  const { low, high } = boundsOf(target, polarity)
  return [low, high].filter((bound) => bound !== null).join(' to ')
}

/** What is not published yet is sensitive, whatever the partnership's own marking. */
export const markingOf = (state: FigureState, marking: string): string =>
  state === 'draft' || state === 'submitted' ? 'OFFICIAL-SENSITIVE' : marking

const cell = (text: string): string => csvRecord([text, '']).slice(0, -3)

type Shared = { marking: string; asAt: string; source: string }

/** A writer of the records of one line; what all of them share is quoted once. */
export function recordsOf(line: Line, { marking, asAt, source: own }: Shared) {
  const ownSource = cell(own)
  const opening = csvRecord([line.code, line.name, line.seriesName, line.agencyCode]).slice(0, -2)
  const closing = (state: FigureState) => `,${csvRecord([markingOf(state, marking), asAt])}`
  let lastState: FigureState | null = null
  let lastStateCell = ''
  let lastClosing = ''
  let lastTarget: Target | null = null
  let lastCell = ''
  return ({ figure, status, target, commentary, source }: Written): string => {
    if (target !== lastTarget) {
      lastTarget = target
      lastCell = targetCell(target, line.polarity)
    }
    if (figure.state !== lastState) {
      lastState = figure.state
      lastStateCell = csvRecord([figureStateWord(figure.state)]).slice(0, -2)
      lastClosing = closing(figure.state)
    }
    const { periodStart, periodEnd, numerator, denominator, value, reason } = figure
    // Days and decimals need no quotes: only words do.
    const figures = `,${periodStart},${periodEnd},${numerator ?? ''},${denominator ?? ''},${value ?? ''},`
    const words = `${symbolOf(reason)},${lastStateCell},${lastCell},${statusWord(status)},`
    const text = commentary === undefined ? '' : cell(commentaryText(commentary))
    const from = source === undefined ? ownSource : cell(sourceWords(source))
    return `${opening}${figures}${words}${text},${from}${lastClosing}`
  }
}
