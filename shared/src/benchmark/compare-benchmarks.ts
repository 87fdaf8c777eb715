import type { DataFigure } from '../published/open-data/read-open-data.ts'

/** What stands of an indicator, a place and a year; `form` is that of the file it came by, null where by none. */
export type CurrentFigure = {
  indicatorId: string
  areaCode: string
  periodStart: string
  periodLabel: string
  value: string | null
  symbol: string
  id: string | null
  form: string | null
}

export type BenchmarkChange = {
  kind: 'new' | 'changed' | 'gone'
  indicatorId: string
  areaCode: string
  periodStart: string
  periodLabel: string
  was: string | null
  becomes: string | null
  /** The figure that stood and ends; null where it is everybody's, which a file only lays something over. */
  endsId: string | null
  figure: DataFigure | null
}

type File = { form: string; figures: readonly DataFigure[] }

const keyOf = ({ indicatorId, areaCode, periodStart }: Omit<CurrentFigure, 'value'> | DataFigure) =>
  `${indicatorId} ${areaCode} ${periodStart}`
const shown = ({ value, symbol }: Pick<DataFigure, 'value' | 'symbol'>) => value ?? symbol

/**
 * What a file makes new, changes and takes away. Gone is what came by an earlier file of the same form, in a year
 * that this file still has of the indicator: years that a publisher no longer prints stay as they are.
 */
export function compareBenchmarks({ form, figures }: File, current: readonly CurrentFigure[]) {
  const standing = new Map(current.map((each) => [keyOf(each), each]))
  const changes = figures.flatMap((figure): BenchmarkChange[] => {
    const before = standing.get(keyOf(figure))
    if (before !== undefined && shown(before) === shown(figure)) return []
    return [
      {
        ...placeIn(figure),
        kind: before === undefined ? 'new' : 'changed',
        was: before === undefined ? null : shown(before),
        becomes: shown(figure),
        endsId: before?.id ?? null,
        figure,
      },
    ]
  })
  const has = new Set(figures.map(keyOf))
  const years = new Set(figures.map(({ indicatorId, periodStart }) => `${indicatorId} ${periodStart}`))
  const gone = current
    .filter((each) => each.form === form && !has.has(keyOf(each)))
    .filter(({ indicatorId, periodStart }) => years.has(`${indicatorId} ${periodStart}`))
    .map((each): BenchmarkChange => {
      const was = shown(each)
      return { ...placeIn(each), kind: 'gone', was, becomes: null, endsId: each.id, figure: null }
    })
  const changed = [...changes, ...gone]
  return { changes: changed, same: figures.length - changes.length }
}

const placeIn = ({ indicatorId, areaCode, periodStart, periodLabel }: CurrentFigure | DataFigure) => ({
  ...{ indicatorId, areaCode, periodStart, periodLabel },
})
