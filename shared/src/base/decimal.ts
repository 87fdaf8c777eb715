/** Exact arithmetic on canonical decimal text ("47.1", "-3", "0.06161"): n / 10^scale. */
type Exact = { n: bigint; scale: number }

const decimalPattern = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/
const significantDigits = 15

/** Whether the text is canonical: no plus, no exponent, no needless zeros, no "-0". */
export function isDecimal(text: string): boolean {
  return text.length <= 400 && text !== '-0' && decimalPattern.test(text)
}

function exactOf(text: string): Exact {
  const dot = text.indexOf('.')
  if (dot < 0) return { n: BigInt(text), scale: 0 }
  return {
    n: BigInt(text.slice(0, dot) + text.slice(dot + 1)),
    scale: text.length - dot - 1,
  }
}

function textOf(n: bigint, scale: number): string {
  if (n === 0n) return '0'
  return (n < 0n ? '-' : '') + textOfDigits((n < 0n ? -n : n).toString(), scale)
}

function textOfDigits(text: string, scale: number): string {
  const digits = text.padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return whole + (fraction === '' ? '' : `.${fraction}`)
}

/** Whole quotient, halves away from zero; d > 0. */
function roundedQuotient(n: bigint, d: bigint): bigint {
  const half = n < 0n ? -(d / 2n) : d / 2n
  if (d % 2n === 0n) return (n + half) / d
  return (2n * n + (n < 0n ? -d : d)) / (2n * d)
}

/** From digits with an optional sign and point ("+007.50" → "7.5"). */
export function canonicalDecimal(text: string): string {
  const unsigned = text.replace(/^[+-]/, '')
  const { n, scale } = exactOf(unsigned.startsWith('.') ? `0${unsigned}` : unsigned)
  return textOf(text.startsWith('-') ? -n : n, scale)
}

/** Negative, zero or positive, as for sorting. */
export function compareDecimal(a: string, b: string): number {
  // Reading as a double never turns an order round: it can only make two decimals of many digits equal.
  const before = Number(a)
  const after = Number(b)
  if (before !== after) return before < after ? -1 : 1
  if (a.length <= significantDigits && b.length <= significantDigits) return 0
  const x = exactOf(a)
  const y = exactOf(b)
  const scale = Math.max(x.scale, y.scale)
  const difference = x.n * 10n ** BigInt(scale - x.scale) - y.n * 10n ** BigInt(scale - y.scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function sumDecimals(list: readonly string[]): string {
  let n = 0n
  let scale = 0
  for (const text of list) {
    const x = exactOf(text)
    if (x.scale > scale) {
      n *= 10n ** BigInt(x.scale - scale)
      scale = x.scale
    }
    n += x.n * 10n ** BigInt(scale - x.scale)
  }
  return textOf(n, scale)
}

export function negateDecimal(text: string): string {
  return text === '0' ? text : text.startsWith('-') ? text.slice(1) : `-${text}`
}

/** A whole number that a double holds exactly; null for any other. */
function wholeOf(text: string): number | null {
  return text.length <= significantDigits && !text.includes('.') && !text.startsWith('-')
    ? Number(text)
    : null
}

export function multiplyDecimals(a: string, b: string): string {
  const product = (wholeOf(a) ?? Number.NaN) * (wholeOf(b) ?? Number.NaN)
  if (Number.isSafeInteger(product)) return `${product}`
  const x = exactOf(a)
  const y = exactOf(b)
  return textOf(x.n * y.n, x.scale + y.scale)
}

const step = 1e9
const stepDigits = 9

/**
 * Most figures are of small whole numbers, and for these a long division in two steps of nine digits is exact
 * without big integers; null where it would not be.
 */
function divideWhole(n: number | null, d: number | null): string | null {
  if (n === null || d === null || d === 0 || d > Number.MAX_SAFE_INTEGER / step) return null
  const rest = n % d
  const whole = (n - rest) / d
  if (rest === 0) return `${whole}`
  const first = rest * step
  const second = (first % d) * step
  const digits = [first, second].map((x) => `${(x - (x % d)) / d}`.padStart(stepDigits, '0')).join('')
  const zeros = whole > 0 ? -`${whole}`.length : digits.search(/[1-9]/)
  const places = significantDigits + zeros
  if (places <= 0 || places >= digits.length || (whole === 0 && zeros < 0)) return null
  const kept = Number(`${whole}${digits.slice(0, places)}`) + (digits.charAt(places) >= '5' ? 1 : 0)
  return textOfDigits(`${kept}`, places)
}

/** a / b to 15 significant digits, halves away from zero; null when b is zero. */
export function divideDecimals(a: string, b: string): string | null {
  const quick = divideWhole(wholeOf(a), wholeOf(b))
  if (quick !== null) return quick
  const x = exactOf(a)
  const y = exactOf(b)
  if (y.n === 0n) return null
  const n = (y.n < 0n ? -x.n : x.n) * 10n ** BigInt(y.scale)
  const d = (y.n < 0n ? -y.n : y.n) * 10n ** BigInt(x.scale)
  if (n === 0n) return '0'
  const at = (places: number) =>
    places >= 0
      ? roundedQuotient(n * 10n ** BigInt(places), d)
      : roundedQuotient(n, d * 10n ** BigInt(-places))
  // A first guess of the places may give one digit more than 15: then one place fewer.
  let places = significantDigits - ((n < 0n ? -n : n).toString().length - d.toString().length)
  let quotient = at(places)
  if ((quotient < 0n ? -quotient : quotient) >= 10n ** BigInt(significantDigits)) {
    places -= 1
    quotient = at(places)
  }
  return places >= 0 ? textOf(quotient, places) : textOf(quotient * 10n ** BigInt(-places), 0)
}

/** Halves away from zero, all decimals kept: ("47.05", 1) → "47.1", ("3", 2) → "3.00". */
export function toFixedDecimal(text: string, decimals: number): string {
  if (!text.includes('.')) return decimals > 0 ? `${text}.${'0'.repeat(decimals)}` : text
  const { n, scale } = exactOf(text)
  const kept =
    scale <= decimals
      ? n * 10n ** BigInt(decimals - scale)
      : roundedQuotient(n, 10n ** BigInt(scale - decimals))
  const digits = (kept < 0n ? -kept : kept).toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return (kept < 0n ? '-' : '') + digits.slice(0, point) + (decimals > 0 ? `.${digits.slice(point)}` : '')
}

/** Digits from the first that is not zero to the last that is not. */
export function countSignificantDigits(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '')
  return text.includes('.') ? digits.length : digits.replace(/0+$/, '').length
}
