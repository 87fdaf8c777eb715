/** The rules of Making Data Count read aloud: slow, without any cleverness, to hold the engine against. */
export type Literal = {
  outside: boolean[]
  trend: boolean[]
  twoInThree: boolean[]
  shift: boolean[]
  up: boolean[]
}

export function literalRules(
  values: readonly (number | null)[],
  lines: { mean: number; lower: number; upper: number; nearLower: number; nearUpper: number },
  countsOutside: boolean,
): Literal {
  const n = values.length
  const at = (i: number) => values[i] ?? Number.NaN
  const side = (i: number) => (at(i) > lines.mean ? 1 : at(i) < lines.mean ? -1 : 0)
  const step = (i: number) => (at(i) > at(i - 1) ? 1 : at(i) < at(i - 1) ? -1 : 0)
  const outside = values.map((_, i) => at(i) > lines.upper || at(i) < lines.lower)
  const close = values.map(
    (_, i) => (at(i) > lines.nearUpper || at(i) < lines.nearLower) && (countsOutside || !outside[i]),
  )
  const flags = () => values.map(() => false)
  const [trend, twoInThree, shift] = [flags(), flags(), flags()]
  const window = (start: number, length: number) => Array.from({ length }, (_, k) => start + k)
  for (let start = 0; start + 7 <= n; start++) {
    const seven = window(start, 7)
    for (const way of [1, -1]) {
      if (seven.every((i) => side(i) === way)) for (const i of seven) shift[i] = true
      if (seven.slice(1).every((i) => step(i) === way)) for (const i of seven) trend[i] = true
    }
  }
  for (let start = 0; start + 3 <= n; start++) {
    const three = window(start, 3)
    const oneSided = [1, -1].some((way) => three.every((i) => side(i) === way))
    if (!oneSided || three.filter((i) => close[i]).length < 2) continue
    for (const i of three) if (close[i]) twoInThree[i] = true
  }
  const up = values.map((_, i) => {
    if (outside[i] || !trend[i]) return side(i) === 1
    return i + 1 < n && trend[i + 1] ? step(i + 1) === 1 : step(i) === 1
  })
  return { outside, trend, twoInThree, shift, up }
}
