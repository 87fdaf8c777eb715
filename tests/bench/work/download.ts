import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Server } from '../server/servers.ts'

const asInTheProduct = `
  select i.code, v.name, s.name, a.code, m.period_start, m.period_end, m.numerator, m.denominator, m.value, '',
    m.state, t.low, '', '', 'OFFICIAL', m.recorded_at
  from indicator i
  join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
  join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id
  left join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
  left join target t on t.partnership_id = s.partnership_id and t.series_id = s.id
  join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id
  order by i.position, s.position, m.period_start`

export const hasSqliteCommand = (): boolean => spawnSync('sqlite3', ['--version']).status === 0

/** Milliseconds until the command-line tool has written the last row of the same table. */
export function timeSqliteCommand(file: string): Promise<number> {
  const began = performance.now()
  const child = spawn('sqlite3', ['-csv', '-header', file, asInTheProduct], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', () => {})
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(performance.now() - began))
  })
}

/** Milliseconds and bytes of the product's download, and how far its memory rose above idle, in MB. */
export async function timeExport(server: Server, headers: Record<string, string>, path: string) {
  const idle = residentMegabytes(server.pid)
  let peak = idle
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(server.pid))
  }, 20)
  const began = performance.now()
  const answer = await fetch(server.url + path, { headers: { ...headers, 'accept-encoding': 'identity' } })
  if (answer.status !== 200 || answer.body === null) throw new Error(`${path} answered ${answer.status}`)
  let bytes = 0
  let rows = 0
  for await (const chunk of answer.body) {
    bytes += chunk.length
    for (const byte of chunk) if (byte === 10) rows += 1
  }
  clearInterval(watch)
  return { ms: performance.now() - began, bytes, rows: rows - 1, risenBy: peak - idle }
}

function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}
