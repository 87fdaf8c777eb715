import { scaleOf } from '../../figure/figure.ts'
import type { DataFigure, Matched } from './data-figure.ts'
import { numberIn } from './data-value.ts'

type Place = { areaCode: string; label: string; identifier: string }

/** The numerators and denominators that stand among the measures of a file, wherever their rows are. */
export type FigureParts = ReturnType<typeof figureParts>

/** Publishers round counts to the nearest five or ten. */
const roundedBy = 5

export function figureParts(matched: readonly Matched[]) {
  const wanted = new Set(
    matched.flatMap(({ numerator, denominator }) => [numerator ?? [], denominator ?? []].flat()),
  )
  /** Null where the file has two of one place and period. */
  const found = new Map<string, string | null>()
  const keyOf = (measure: string, { areaCode, label, identifier }: Place) =>
    [measure, areaCode, label, identifier].join('\n')

  function put(measure: string, place: Place, text: string): void {
    const number = numberIn(text)
    if (number === null) return
    const key = keyOf(measure, place)
    const before = found.get(key)
    found.set(key, before === undefined || before === number ? number : null)
  }

  /** The figure with what it is made of, where the file says so and it makes the figure. */
  function added(
    figure: DataFigure,
    { match, ...place }: Place & { match: Matched },
    leave: (sentence: string) => void,
  ): DataFigure {
    const names = [match.numerator, match.denominator]
    if (figure.value === null || names.some((name) => name == null)) return figure
    const [numerator, denominator] = names.map((name) => found.get(keyOf(name ?? '', place)) ?? null)
    if (numerator == null || denominator == null) {
      leave('have no numerator or no denominator of their figure in this file.')
      return figure
    }
    if (!makes({ numerator, denominator, value: figure.value }, match)) {
      leave('have a numerator and a denominator that do not make their figure: these are not read.')
      return figure
    }
    return { ...figure, numerator, denominator }
  }
  return { isPart: (measure: string) => wanted.has(measure), put, added }
}

type Made = { numerator: string; denominator: string; value: string }

function makes({ numerator, denominator, value }: Made, { unit }: Matched): boolean {
  const [events, base, scale] = [Number(numerator), Number(denominator), scaleOf(unit)]
  if (events < 0 || base <= 0 || (unit === 'percent' && events > base)) return false
  const places = value.split('.')[1]?.length ?? 0
  const rounded = 0.51 * 10 ** -places + (scale * roundedBy) / base
  return Math.abs((events / base) * scale - Number(value)) <= rounded
}
