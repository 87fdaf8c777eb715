import autocannon from 'autocannon'

export type Load = {
  url: string
  path: string | ((n: number) => string)
  headers?: Record<string, string>
  body?: (n: number) => string
  accept?: number
  connections?: number
}

let sent = 0

/** Requests answered per second, over a bounded number of seconds; anything but the accepted status is an error. */
export async function rateOf(load: Load, seconds = 2): Promise<number> {
  const { path, body } = load
  const result = await autocannon({
    url: load.url,
    connections: load.connections ?? 4,
    duration: seconds,
    headers: { ...load.headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    requests: [
      {
        method: body ? 'POST' : 'GET',
        path: typeof path === 'string' ? path : path(0),
        setupRequest: (request) => {
          sent += 1
          if (typeof path !== 'string') request.path = path(sent)
          if (body) request.body = body(sent)
          return request
        },
      },
    ],
  })
  const accepted = result.statusCodeStats[String(load.accept ?? 200)]?.count ?? 0
  if (accepted === 0 || accepted < result.requests.total * 0.99) {
    throw new Error(
      `${load.url}: answered ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    )
  }
  return accepted / result.duration
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Both loads by turns, so that a noisy machine troubles both alike; medians of the rounds. */
export async function compare(
  figure: Load,
  limit: Load,
  rounds = 5,
): Promise<{ figure: number; limit: number }> {
  await rateOf(figure, 1)
  await rateOf(limit, 1)
  const figures: number[] = []
  const limits: number[] = []
  for (let round = 0; round < rounds; round++) {
    limits.push(await rateOf(limit))
    figures.push(await rateOf(figure))
  }
  return { figure: median(figures), limit: median(limits) }
}
