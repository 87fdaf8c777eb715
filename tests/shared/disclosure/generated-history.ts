import type { CellState, HistoryLine } from '@roundtable/shared/disclosure/cell-history.ts'
import { type Unit, valueFrom } from '@roundtable/shared/figure/figure.ts'

/** Numbers from 0 to 1 in a row that a seed gives. */
export function randomFrom(seed: number): () => number {
  let at = seed >>> 0
  return () => {
    at = (at + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Counts = { counted: number; leftOut: number }
export type Generated = { lines: HistoryLine[]; states: CellState[]; unit: Unit }

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString()
const line = (seriesId: string, dimension: string | null): HistoryLine => ({
  seriesId,
  dimension,
  addsUp: dimension === null ? null : true,
  createdAt: at(0),
  isAwaited: true,
})

export function figureOf({ counted, leftOut }: Counts, unit: Unit) {
  if (unit === 'count') return { numerator: null, denominator: null, value: `${counted}`, reason: null }
  const figure = { numerator: `${counted}`, denominator: `${counted + leftOut}` }
  const value = valueFrom(figure, unit)
  return { ...figure, value, reason: value === null ? ('nil-return' as const) : null }
}

/**
 * One period of children of agencies and of age bands: every line is published at an hour of its own, and what is
 * found to be wrong is corrected line by line, each at an hour of its own again.
 */
export function generatePartition(seed: number): Generated {
  const random = randomFrom(seed)
  const whole = (below: number) => Math.floor(random() * below)
  const unit = (['percent', 'percent', 'count'] as const)[whole(3)] ?? 'percent'
  const agencies = Array.from({ length: 2 + whole(6) }, (_, i) => `a${i}`)
  const bands = random() < 0.6 ? Array.from({ length: 2 + whole(4) }, (_, i) => `b${i}`) : []
  const lines = [
    line('all', null),
    ...agencies.map((id) => line(id, 'agency')),
    ...bands.map((id) => line(id, 'age')),
  ]
  const most = [4, 8, 20, 40][whole(4)] ?? 8
  const cells = agencies.flatMap((agency) =>
    (bands.length === 0 ? [''] : bands).map((band) => ({
      agency,
      band,
      counted: random() < 0.3 ? 0 : whole(most),
      leftOut: random() < 0.3 ? 0 : whole(most),
    })),
  )
  const countsOf = (id: string): Counts => {
    const own = cells.filter(({ agency, band }) => id === 'all' || id === agency || id === band)
    const sum = (name: keyof Counts) => own.reduce((all, each) => all + each[name], 0)
    return { counted: sum('counted'), leftOut: sum('leftOut') }
  }
  const states: CellState[] = []
  const last = new Map<string, { revision: number; text: string }>()
  const publish = (id: string, hour: number) => {
    const counts = countsOf(id)
    const known = last.get(id)
    const text = JSON.stringify(counts)
    if (known?.text === text) return
    const revision = (known?.revision ?? 0) + 1
    last.set(id, { revision, text })
    states.push({
      ...figureOf(counts, unit),
      seriesId: id,
      periodStart: '2026-01-01',
      revision,
      recordedAt: at(hour),
    })
  }
  const correct = () => {
    const cell = cells[whole(cells.length)]
    if (cell === undefined) return
    const name = random() < 0.5 ? 'counted' : 'leftOut'
    cell[name] = random() < 0.3 ? 0 : whole(most)
  }
  const corrections = whole(5)
  const ids = lines.map(({ seriesId }) => seriesId)
  const acts = [
    ...ids.map((id) => ({ hour: 1 + whole(6), act: (hour: number) => publish(id, hour) })),
    ...Array.from({ length: corrections }, () => ({ hour: 3 + whole(20), act: correct })),
    ...Array.from({ length: corrections * ids.length }, () => {
      const id = ids[whole(ids.length)] ?? 'all'
      return { hour: 7 + whole(20), act: (hour: number) => publish(id, hour) }
    }),
    // A return of all, at the end or never.
    ...(random() < 0.7 ? ids.map((id) => ({ hour: 28, act: (hour: number) => publish(id, hour) })) : []),
  ]
  for (const { hour, act } of acts.sort((a, b) => a.hour - b.hour)) act(hour)
  return { lines, states, unit }
}
