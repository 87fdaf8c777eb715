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

const longest = 20

/** How long one answer takes once the first has come, in seconds: what is cold at the start counts for nobody. */
async function secondsOfOne({ url, path, headers = {}, body }: Load): Promise<number> {
  const once = async () => {
    sent += 1
    const answer = await fetch(url + (typeof path === 'string' ? path : path(sent)), {
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: body(sent) } : {}),
    })
    await answer.arrayBuffer()
  }
  await once()
  const from = performance.now()
  await once()
  return (performance.now() - from) / 1000
}

/** Long enough for several answers of each of the connections. */
const secondsFor = (one: number): number => Math.min(longest, Math.max(2, Math.ceil(one * 12)))

/** Both loads by turns, so that a noisy machine troubles both alike; medians of the rounds. */
export async function compare(
  figure: Load,
  limit: Load,
  rounds = 5,
): Promise<{ figure: number; limit: number }> {
  const ofFigure = secondsFor(await secondsOfOne(figure))
  const ofLimit = secondsFor(await secondsOfOne(limit))
  await rateOf(figure, ofFigure / 2)
  await rateOf(limit, ofLimit / 2)
  const figures: number[] = []
  const limits: number[] = []
  for (let round = 0; round < rounds; round++) {
    limits.push(await rateOf(limit, ofLimit))
    figures.push(await rateOf(figure, ofFigure))
  }
  return { figure: median(figures), limit: median(limits) }
}
