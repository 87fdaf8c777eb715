import type { Unit } from '../figure/figure.ts'
import { decimalsBeside, formatFigure, formatNumber } from '../figure/figure-format.ts'

type ShownPoint = { value: string | null; numerator: string | null; denominator: string | null; text: string }
type Style = { unit: Unit; decimals: number }

/**
 * A figure as it was frozen beside what it is today, told alike: with the decimals of its indicator, with more for
 * both where rounding would make them one, with what they are made of where few decimals do not tell them apart, and
 * as exactly as they are stored where nothing else does. Null where it is the same figure, however its lines have
 * moved since and with them how exactly a chart writes it.
 */
export function figureSince(
  was: ShownPoint,
  now: ShownPoint,
  style: Style,
): { was: string; now: string } | null {
  if (was.value === null && now.value === null) {
    return was.text === now.text ? null : { was: was.text, now: now.text }
  }
  if (isSame(was, now)) return null
  const decimals = Math.max(decimalsOf(was, now, style), decimalsOf(now, was, style))
  const told = [was, now].map((each) => formatFigure(each.value, { ...style, decimals }))
  const [before = '', after = ''] = told
  if (was.value === null) return { was: was.text, now: after }
  if (now.value === null) return { was: before, now: now.text }
  if (before !== after) return { was: before, now: after }
  const [whole, since] = [before + partsOf(was), after + partsOf(now)]
  if (whole !== since) return { was: whole, now: since }
  const all = Math.max(writtenDecimals(was.value), writtenDecimals(now.value))
  const [exact = '', today = ''] = [was, now].map(({ value }) =>
    formatFigure(value, { ...style, decimals: all }),
  )
  return { was: exact, now: today }
}

const isSame = (was: ShownPoint, now: ShownPoint): boolean =>
  was.value === now.value && was.numerator === now.numerator && was.denominator === now.denominator

/** What is not all is never written 100%. */
function decimalsOf({ value }: ShownPoint, other: ShownPoint, { unit, decimals }: Style): number {
  if (value === null) return decimals
  if (value === other.value) return decimals
  return decimalsBeside(value, unit === 'percent' ? [other.value, '100'] : [other.value], decimals)
}

const partsOf = ({ numerator, denominator }: ShownPoint): string =>
  numerator === null || denominator === null ? '' : ` (${exactly(numerator)} of ${exactly(denominator)})`

const writtenDecimals = (value: string): number => value.split('.')[1]?.length ?? 0
const exactly = (value: string): string => formatNumber(value, writtenDecimals(value))
