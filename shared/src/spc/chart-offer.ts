import type { Unit } from '../figure/figure.ts'
import type { ChartKind } from './chart-kind.ts'

export type Nature = { unit: Unit; hasFraction: boolean; hasNegative: boolean }

/**
 * The control charts whose arithmetic the figures allow: p for shares, u for rates, both with numerator and
 * denominator; c and g for counts, t for days. Nothing but XmR takes a figure below zero.
 */
export function chartsFor({ unit, hasFraction, hasNegative }: Nature): ChartKind[] {
  if (hasNegative) return ['xmr']
  if (unit === 'percent' && hasFraction) return ['xmr', 'p', 'p-prime']
  if (unit.startsWith('rate') && hasFraction) return ['xmr', 'u', 'u-prime']
  if (unit === 'count') return ['xmr', 'c', 'g']
  return unit === 'days' ? ['xmr', 't'] : ['xmr']
}

type Counted = { numerator: string | null; denominator: string | null; value: string | null }

/** The nature of a series, from its figures. */
export const natureOf = (unit: Unit, points: readonly Counted[]): Nature => ({
  unit,
  hasFraction: points.some(({ numerator, denominator }) => numerator !== null && denominator !== null),
  hasNegative: points.some(({ value, numerator }) => (value ?? numerator ?? '').startsWith('-')),
})
