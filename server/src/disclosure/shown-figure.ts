import { type Frequency, periodLabel } from '@roundtable/shared/base/period.ts'
import { isSmallFigure } from '@roundtable/shared/disclosure/disclosure.ts'
import { type AbsenceReason, absenceSymbol, absenceWord } from '@roundtable/shared/figure/absence.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { decimalsBeside, figureParts, formatBeside } from '@roundtable/shared/figure/figure-format.ts'
import { isSmallBase } from '@roundtable/shared/figure/interval.ts'

/** A figure that has been disclosed for its audience already. */
export type FigureOfPeriod = {
  periodStart: string
  periodEnd: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  /** It is not told until all parts of its period are there. */
  isWaiting?: boolean
}

export type FigureStyle = { unit: Unit; decimals: number; frequency: Frequency }

/**
 * The figure as it leaves: its number in words for people, or the words for why there is none. Beside the lines it
 * is judged at, it is written so exactly that one sees on which side of each it lies.
 */
export function shownFigure(
  figure: FigureOfPeriod,
  { unit, decimals: usual, frequency }: FigureStyle,
  lines: readonly string[],
) {
  const { periodStart, periodEnd, numerator, denominator, value, reason, isWaiting = false } = figure
  const decimals = value === null ? usual : decimalsBeside(value, lines, usual)
  return {
    periodStart,
    periodEnd,
    periodLabel: periodLabel(frequency, periodStart),
    numerator,
    denominator,
    value,
    text: isWaiting ? waitingWord : figureText({ value, reason }, { unit, decimals }),
    symbol: value !== null || reason === null ? null : absenceSymbol[reason],
    smallBase: isReadWithCare(figure, unit),
  }
}

const waitingWord = 'Waits until all parts are there and add up'

type Disclosed = Pick<FigureOfPeriod, 'numerator' | 'denominator' | 'value' | 'reason'>

/** Whether the figure rests on small numbers; one that is not shown says nothing. */
export const isReadWithCare = (figure: Disclosed, unit: Unit): boolean =>
  figure.value !== null && (isSmallBase(figure.denominator) || isSmallFigure(figure, unit))

export function figureText(
  { value, reason }: { value: string | null; reason: AbsenceReason | null },
  style: { unit: Unit; decimals: number },
  /** What it is told beside. */
  other: string | null = null,
): string {
  return value === null && reason !== null ? absenceWord[reason] : formatBeside(value, [other], style)
}

const signs = new Map<Unit, string>()

/** What stands beside the number: "%", "£", "per 10,000"; empty for a plain count. */
export function unitSign(unit: Unit): string {
  const known = signs.get(unit)
  if (known !== undefined) return known
  const { before, after } = figureParts('2', { unit, decimals: 0 })
  const sign = before === '' ? after.trim() : before
  signs.set(unit, sign)
  return sign
}
