/** What can be written down: JSON without what is left out. */
export type Written = string | number | boolean | null | Written[] | { [key: string]: Written }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * The same value in the same bytes, wherever it is written: keys in the order of their code points, what is undefined
 * left out, text in Unicode’s composed form (NFC), numbers as JSON writes them. Throws where a number is not finite.
 */
export function written(value: unknown): Written {
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written down`)
    return value
  }
  if (Array.isArray(value)) return value.map((each: unknown) => written(each === undefined ? null : each))
  if (!isRecord(value)) throw new TypeError(`A ${typeof value} cannot be written down`)
  const names = Object.keys(value).filter((name) => value[name] !== undefined)
  return Object.fromEntries(names.toSorted().map((name) => [name, written(value[name])]))
}

export const canonicalText = (value: unknown): string => JSON.stringify(written(value))
