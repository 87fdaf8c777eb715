export type Row = {
  figure: string
  limit: string
  ratio: number
  aim: string
  met: boolean
}

type Measured = { name: string; product: number; limit: number; unit: string; aim: number; atMost?: boolean }

/** A rate against its limit (`aim` at least), or a cost against its limit (`atMost`). */
export function rowOf({ name, product, limit, unit, aim, atMost = false }: Measured): Row {
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

export function printTable(rows: Row[]): void {
  const cells = rows.map((row) => [
    row.figure,
    row.limit,
    String(row.ratio),
    row.aim,
    row.met ? 'met' : 'not met',
  ])
  const head = ['figure', 'limit', 'ratio', 'aim', '']
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)))
  for (const line of [head, ...cells])
    console.log(line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
}
