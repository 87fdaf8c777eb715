import type { RuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { absenceSymbol, absenceWord } from '@roundtable/shared/figure/absence.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import type { PublicPoint } from '../read/read-publication.ts'

export const marking = 'OFFICIAL'
export const licence = 'Open Government Licence v3.0'
export const licenceAddress = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

type Style = { unit: Unit; decimals: number }

/** Everybody reads no more decimals than the rounding leaves. */
export const publicStyle = ({ unit, decimals }: Style, rules: RuleSet): Style => ({
  unit,
  decimals:
    unit === 'percent'
      ? rules.percentDecimals
      : unit === 'count'
        ? 0
        : Math.min(decimals, rules.otherDecimals),
})

/** "41% (about 410 of 1,000)", or the value alone beside other lines; why there is no number where there is none. */
export function pointText(point: PublicPoint | undefined, style: Style, isAlone: boolean): string {
  if (point === undefined) return ''
  const { value, reason, numerator, denominator, symbol } = point
  if (value === null) {
    if (reason === null) return ''
    return isAlone ? absenceWord[reason] : (absenceSymbol[reason] ?? '')
  }
  const text = symbol === 'low' ? `Less than ${formatFigure('1', style)}` : formatFigure(value, style)
  const whole = { unit: 'count' as const, decimals: 0 }
  return !isAlone || numerator === null || denominator === null
    ? text
    : `${text} (about ${formatFigure(numerator, whole)} of ${formatFigure(denominator, whole)})`
}

export const intervalText = ({ interval }: PublicPoint, style: Style): string =>
  interval === null
    ? ''
    : `${formatFigure(interval.low.toFixed(6).replace(/\.?0+$/, ''), style)} to ${formatFigure(interval.high.toFixed(6).replace(/\.?0+$/, ''), style)}`

/** How the figures were made safe, for everybody. */
export const roundingSentences = ({ roundCountsTo, smallCount }: RuleSet): string[] => [
  `So that nobody can find a child in them, counts are rounded to the nearest ${roundCountsTo} and percentages to whole numbers. Both are worked out from the exact figures, so parts may not add up to their total.`,
  `A figure that rests on ${smallCount} children or fewer is not shown, and neither is one from which it would follow: it reads “${absenceWord.suppressed}” (c). Beside some percentages and rates no counts are shown, because together they would say more than either.`,
]
