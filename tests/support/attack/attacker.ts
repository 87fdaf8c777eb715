import * as packed from 'highs'

/** What a reader knows: a sum of amounts that are not told, each by its name. */
export type Equation = { terms: ReadonlyMap<string, number>; equals: number }
export type Interval = { low: number; high: number }

/** Its types are written for another module system than the one it is loaded in. */
const load = packed.default as unknown as (typeof packed)['default']['default']
const highs = await load()

/**
 * The feasible interval of each amount that is not told, from everything that is: the least and the most it can be
 * while all equations hold and no amount lies outside its bounds, from zero on where none are given. It is how tables
 * are audited (Hundepool et al., Statistical Disclosure Control, 4.3), by a solver of linear programs.
 */
export function feasibleIntervals(
  equations: readonly Equation[],
  targets: readonly string[],
  bounds: ReadonlyMap<string, Interval> = new Map(),
): Map<string, Interval> {
  const names = [...new Set([...targets, ...equations.flatMap(({ terms }) => [...terms.keys()])])]
  const place = new Map(names.map((name, i) => [name, i]))
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { terms } of equations) {
    for (const [name, times] of terms) {
      indices.push(place.get(name) ?? -1)
      values.push(times)
    }
    starts.push(indices.length)
  }
  const boundsOf = (name: string) => bounds.get(name) ?? { low: 0, high: highs.infinity }
  if (targets.length === 0) return new Map()
  return highs.withModel(
    {
      numCols: names.length,
      numRows: equations.length,
      colCost: names.map(() => 0),
      colLower: names.map((name) => boundsOf(name).low),
      colUpper: names.map((name) => boundsOf(name).high),
      rowLower: equations.map(({ equals }) => equals),
      rowUpper: equations.map(({ equals }) => equals),
      matrix: {
        format: 'csr',
        numRows: equations.length,
        numCols: names.length,
        starts,
        indices,
        values,
      },
    },
    (model) => {
      model.options.set({ output_flag: false })
      const extreme = (at: number, sense: number) => {
        model.changeColCost(at, sense)
        model.clearSolver()
        model.run()
        const status = model.getModelStatus()
        const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
        const found = sense * model.getObjectiveValue()
        model.changeColCost(at, 0)
        if (status === optimal) return found
        if (status === unbounded || status === unboundedOrInfeasible) return sense * -highs.infinity
        throw new Error(`What is told contradicts itself (status ${status}).`)
      }
      return new Map(
        targets.map((name) => {
          const at = place.get(name) ?? -1
          return [name, { low: extreme(at, 1), high: extreme(at, -1) }]
        }),
      )
    },
  )
}
