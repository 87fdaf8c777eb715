export type SparklineInput = {
  /** Decimal text, oldest first; null where there is no figure. */
  values: readonly (string | null)[]
  /** Positions from which nothing before is comparable. */
  breaksAt: readonly number[]
  target: { low: string | null; high: string | null } | null
}
export type SparklineSize = { width: number; height: number; slots: number }
export type Sparkline = {
  /** One path of straight lines per unbroken run. */
  path: string
  /** Figures with no neighbour to be joined to. */
  lone: { x: number; y: number }[]
  /** Heights at which the target is drawn. */
  targets: number[]
  /** Where a new definition starts. */
  breaks: number[]
  last: { x: number; y: number } | null
}

const inset = 7
const round = (n: number): number => Math.round(n * 10) / 10

/** Places for a line of figures; the last slot is always at the right, so that rows end together. */
export function sparklineOf(input: SparklineInput, size: SparklineSize): Sparkline {
  const values = input.values.slice(-size.slots).map((text) => (text === null ? null : Number(text)))
  const dropped = input.values.length - values.length
  const offset = size.slots - values.length
  const targets = [input.target?.low, input.target?.high].flatMap((text) =>
    text === null || text === undefined ? [] : [Number(text)],
  )
  const seen = [...values.filter((value) => value !== null), ...targets]
  const low = Math.min(...seen)
  const span = Math.max(...seen) - low
  const step = size.slots > 1 ? (size.width - 2 * inset) / (size.slots - 1) : 0
  const x = (slot: number) => round(inset + (offset + slot) * step)
  const y = (value: number) =>
    round(
      span === 0 ? size.height / 2 : size.height - inset - ((value - low) / span) * (size.height - 2 * inset),
    )

  const starts = new Set(input.breaksAt.map((at) => at - dropped))
  const lone: { x: number; y: number }[] = []
  let path = ''
  let run: { x: number; y: number }[] = []
  const close = () => {
    const [first, ...rest] = run
    if (first !== undefined && rest.length === 0) lone.push(first)
    if (first !== undefined && rest.length > 0) {
      path += `M${first.x} ${first.y}${rest.map((point) => `L${point.x} ${point.y}`).join('')}`
    }
    run = []
  }
  values.forEach((value, slot) => {
    if (value === null || starts.has(slot)) close()
    if (value !== null) run.push({ x: x(slot), y: y(value) })
  })
  close()
  const latest = values.at(-1)
  return {
    path,
    lone,
    targets: targets.map(y),
    breaks: [...starts]
      .filter((slot) => slot > 0 && slot < values.length)
      .map((slot) => round(x(slot) - step / 2)),
    last: latest === null || latest === undefined ? null : { x: x(values.length - 1), y: y(latest) },
  }
}
