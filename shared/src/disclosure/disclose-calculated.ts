/** An indicator that is made of others, whatever period: all it was ever made of, and what of it stood on top. */
export type CalculatedFrom = { id: string; numerator: readonly string[]; parts: readonly string[] }

/** By indicator: periods of which an audience is told nothing. */
export type HiddenPeriods = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What a wider audience is not told because of formulas. A calculated figure is told only where every figure it is
 * made of is told: it is then worked out from what they read anyway. Where it is itself small it would follow from its
 * parts, so what stands on top of it goes with it, down to figures that are reported.
 */
export function hideByFormula(
  calculated: readonly CalculatedFrom[],
  { hidden, small }: { hidden: HiddenPeriods; small: HiddenPeriods },
): Map<string, Set<string>> {
  const found = new Map([...hidden].map(([id, periods]) => [id, new Set(periods)]))
  const byId = new Map(calculated.map((each) => [each.id, each]))
  passOn()
  for (const each of calculated) {
    for (const period of small.get(each.id) ?? []) {
      if (found.get(each.id)?.has(period) === true) continue
      for (const id of reportedBelow(each)) hide(id, period)
      hide(each.id, period)
      passOn()
    }
  }
  return found

  function hide(id: string, period: string): boolean {
    const periods = found.get(id) ?? new Set<string>()
    found.set(id, periods)
    const isNew = !periods.has(period)
    periods.add(period)
    return isNew
  }

  function passOn(): void {
    for (let isChanged = true; isChanged; ) {
      isChanged = false
      for (const { id, parts } of calculated) {
        for (const part of parts) {
          for (const period of found.get(part) ?? []) isChanged = hide(id, period) || isChanged
        }
      }
    }
  }

  function reportedBelow({ id, numerator }: CalculatedFrom, seen: ReadonlySet<string> = new Set()): string[] {
    const above = new Set(seen).add(id)
    return numerator.flatMap((part) => {
      const made = byId.get(part)
      if (made === undefined) return [part]
      return above.has(part) ? [] : reportedBelow(made, above)
    })
  }
}
