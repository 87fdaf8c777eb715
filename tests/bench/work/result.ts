export type Measured = { figure: string; limit: string; ratio: number; aim: string; met: boolean }
export type NotMeasured = { figure: string; notMeasured: string }
export type Row = Measured | NotMeasured

type Figure = { name: string; product: number; limit: number; unit: string; aim: number; atMost?: boolean }

/** A rate against its limit (`aim` at least), or a cost against its limit (`atMost`). */
export function rowOf({ name, product, limit, unit, aim, atMost = false }: Figure): Measured {
  const ratio = product / limit
  return {
    figure: `${name}: ${rounded(product)} ${unit}`,
    limit: `${rounded(limit)} ${unit}`,
    ratio: Number(ratio.toPrecision(3)),
    aim: `${atMost ? '≤' : '≥'} ${aim}`,
    met: atMost ? ratio <= aim : ratio >= aim,
  }
}

const rounded = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 }).format(value)

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** One line, that can be printed before the next is known. */
export function lineOf(row: Row): string {
  if ('notMeasured' in row) return `${''.padEnd(27)}${row.figure}: not measured: ${row.notMeasured}`
  const { figure, limit, ratio, aim, met } = row
  return `${met ? 'met    ' : 'not met'} ${String(ratio).padStart(8)}  ${aim.padEnd(9)}${figure} (limit ${limit})`
}
