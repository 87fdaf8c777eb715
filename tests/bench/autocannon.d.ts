declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    amount?: number
    duration?: number
    method?: 'GET' | 'POST'
    headers?: Record<string, string>
    requests?: { method?: string; path?: string; body?: string; setupRequest?: (request: Sent) => Sent }[]
  }
  type Sent = { path: string; body?: string }
  type Result = {
    duration: number
    requests: { total: number; average: number }
    latency: { p50: number }
    non2xx: number
    statusCodeStats: Record<string, { count: number }>
    errors: number
    timeouts: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
