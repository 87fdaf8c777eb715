import {
  canonicalDecimal,
  compareDecimal,
  divideDecimals,
  multiplyDecimals,
  sumDecimals,
} from '../base/decimal.ts'

export const units = [
  'percent',
  'count',
  'rate_per_1k',
  'rate_per_10k',
  'rate_per_100k',
  'days',
  'months',
  'average_score',
  'cases_per_worker',
  'pounds',
] as const
export type Unit = (typeof units)[number]

export const polarities = ['higher', 'lower', 'band', 'neutral'] as const
export type Polarity = (typeof polarities)[number]

export const bases = ['flow', 'snapshot', 'rolling-12-months'] as const
export type Basis = (typeof bases)[number]

/** Decimal text such as "47.1", or null where there is none. */
export type Figure = {
  numerator: string | null
  denominator: string | null
  value: string | null
}

export const polarityWord: Record<Polarity, string> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  band: 'Best within a band',
  neutral: 'Neither high nor low is better',
}

export const basisWord: Record<Basis, string> = {
  flow: 'What happened in the period',
  snapshot: 'As it stood at the end of the period',
  'rolling-12-months': 'The twelve months to the end of the period',
}

const unitScale: Record<Unit, string> = {
  percent: '100',
  count: '1',
  rate_per_1k: '1000',
  rate_per_10k: '10000',
  rate_per_100k: '100000',
  days: '1',
  months: '1',
  average_score: '1',
  cases_per_worker: '1',
  pounds: '1',
}

/** What one unit of numerator over denominator is multiplied by: 100 for percent, 10,000 for a rate per 10,000. */
export const scaleOf = (unit: Unit): number => Number(unitScale[unit])

/** A double as text, to 15 significant digits: 4.9000000000000004 → "4.9". Throws RangeError unless finite. */
export function canonicalOfNumber(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`${n} is not a figure`)
  const [mantissa = '0', exponent = '0'] = n.toExponential(14).split('e')
  const power = Number(exponent)
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace(/[-.]/g, '')
  if (power < 0) return canonicalDecimal(`${sign}0.${'0'.repeat(-power - 1)}${digits}`)
  const padded = digits.padEnd(power + 1, '0')
  return canonicalDecimal(`${sign}${padded.slice(0, power + 1)}.${padded.slice(power + 1)}`)
}

/**
 * The value of a figure in its unit, to 15 significant digits: the only place where a value comes from a
 * numerator and a denominator. Null when either is absent or the denominator is zero.
 */
export function valueFrom(
  figure: { numerator: string | null; denominator: string | null },
  unit: Unit,
): string | null {
  if (figure.numerator === null || figure.denominator === null) return null
  return divideDecimals(multiplyDecimals(figure.numerator, unitScale[unit]), figure.denominator)
}

/** A total, and of how many parts: parts without what is needed are left out, and counted as left out. */
export type Total = Figure & { counted: number; of: number }

/**
 * Sum of numerators over sum of denominators; rates and percentages are never added or averaged. Counts and
 * pounds that have no denominator are added as they are.
 */
export function totalOf(list: readonly Figure[], unit: Unit): Total {
  const none = {
    numerator: null,
    denominator: null,
    value: null,
    counted: 0,
    of: list.length,
  }
  if (unit === 'count' || unit === 'pounds') {
    const amounts = list.flatMap((f) => (f.value !== null && f.denominator === null ? [f.value] : []))
    if (amounts.length > 0) return { ...none, value: sumDecimals(amounts), counted: amounts.length }
  }
  const numerators: string[] = []
  const denominators: string[] = []
  for (const { numerator, denominator } of list) {
    if (numerator === null || denominator === null) continue
    numerators.push(numerator)
    denominators.push(denominator)
  }
  if (numerators.length === 0) return none
  const numerator = sumDecimals(numerators)
  const denominator = sumDecimals(denominators)
  const value = valueFrom({ numerator, denominator }, unit)
  return {
    numerator,
    denominator,
    value,
    counted: numerators.length,
    of: list.length,
  }
}

/** Whether a whole can be what its parts make: no value below the lowest part or above the highest. */
export function isWithinParts(whole: string, parts: readonly string[]): boolean {
  if (parts.length === 0) return true
  return (
    parts.some((part) => compareDecimal(part, whole) <= 0) &&
    parts.some((part) => compareDecimal(part, whole) >= 0)
  )
}
