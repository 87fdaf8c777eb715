import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { nextPeriod, periodOf } from '@roundtable/shared/period.ts'
import SQLite from 'better-sqlite3'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { signedIn, type Work } from './work.ts'
import { idOf, indicatorCode, partnershipId, slug } from './workload.ts'

const months = 20
const lines = 500
const rounds = 5
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const returnOf = (start: string): string => idOf(`return of ${start}`)

const starts = Array.from({ length: months - 1 }).reduce<string[]>(
  (list) => [...list, nextPeriod('monthly', list.at(-1) ?? '').start],
  ['2024-01-01'],
)

/** All lines belong to one agency, which owes twenty months of each: 10,000 figures. */
function prepare(file: string): void {
  const sqlite = new SQLite(file)
  sqlite.transaction(() => {
    sqlite.prepare('update series set reporting_agency_id = ?').run(idOf('agency council'))
    sqlite.prepare('delete from measurement where period_start between ? and ?').run(starts[0], starts.at(-1))
    const owe =
      sqlite.prepare(`insert into "return" (partnership_id, id, agency_id, frequency, period_start, period_end,
      due_on, grace_days, state, version, opened_at) values (?, ?, ?, 'monthly', ?, ?, '2026-12-20', 5, 'due', 1, ?)`)
    for (const start of starts) {
      const { end } = periodOf('monthly', start)
      owe.run(partnershipId, returnOf(start), idOf('agency council'), start, end, '2026-01-01T00:00:00.000Z')
    }
  })()
  sqlite.close()
}

const figures = (round: number) =>
  starts.flatMap((start) =>
    Array.from({ length: lines }, (_, n) => ({
      start,
      n: Math.floor(n / 5),
      s: n % 5,
      numerator: String(80 + ((n + round) % 20)),
      value: String(80 + ((n + round) % 20)),
    })),
  )

function fileOf(round: number): string {
  const rows = figures(round).map(
    ({ start, n, s, numerator }) =>
      `${indicatorCode(n)},${s === 0 ? 'All' : `Slice ${s}`},${start},${numerator},100,`,
  )
  return `indicator_code,series,period_start,numerator,denominator,value\r\n${rows.join('\r\n')}\r\n`
}

/** Ready rows, a prepared statement, one transaction, as durable as the product writes. */
function raw(file: string, round: number): number {
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  const rows = figures(round).map(({ start, n, s, numerator, value }) => [
    partnershipId,
    returnOf(start),
    idOf(`series ${n} ${s}`),
    numerator,
    '100',
    value,
    null,
    '',
    '',
    '',
    '',
    idOf('person'),
    0,
    '2026-11-23T09:00:00.000Z',
    round + 1,
  ])
  const upsert =
    sqlite.prepare(`insert into return_entry (partnership_id, return_id, series_id, numerator, denominator,
    value, reason, happened, why, next, correction, entered_by, on_behalf, entered_at, version)
    values (${rows[0]?.map(() => '?').join(', ')}) on conflict (partnership_id, return_id, series_id) do update set
    numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value,
    entered_at = excluded.entered_at, version = excluded.version`)
  const began = performance.now()
  sqlite.transaction(() => {
    for (const row of rows) upsert.run(row)
  })()
  const took = performance.now() - began
  sqlite.close()
  return took
}

type View = { state: string; ready: number; sentence: string }

async function answer<Result>(url: string, init: RequestInit): Promise<Result> {
  const response = await fetch(url, init)
  const body = await response.json()
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(body).slice(0, 300)}`)
  return body as Result
}

/** From the first byte of the file to the last row in the drafts: read, checked, seen, saved. */
async function ours(url: string, file: string): Promise<number> {
  const trpc = `${url}/trpc/${slug}`
  const began = performance.now()
  const { id } = await answer<{ id: string }>(
    `${url}/upload/returns/${returnOf(starts[0] ?? '')}?partnership=${slug}`,
    {
      method: 'POST',
      body: file,
      headers: { ...signedIn, 'content-type': 'application/octet-stream', 'x-roundtable-upload': '1' },
    },
  )
  for (;;) {
    const input = encodeURIComponent(JSON.stringify({ id }))
    const { result } = await answer<{ result: { data: View } }>(`${trpc}/import.get?input=${input}`, {
      headers: signedIn,
    })
    const { state, ready, sentence } = result.data
    if (state === 'failed') throw new Error(sentence)
    if (state === 'ready' && ready !== months * lines) throw new Error(`${ready} rows are ready`)
    if (state === 'ready') break
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await answer(`${trpc}/import.save`, {
    method: 'POST',
    body: JSON.stringify({ id, key: crypto.randomUUID(), leaveOut: [] }),
    headers: { ...signedIn, 'content-type': 'application/json' },
  })
  return performance.now() - began
}

/** 10,000 figures through the real endpoint with all checks, against the raw upserts of the same rows. */
export async function measureImport({ folder, file }: Work): Promise<Row[]> {
  const [mine, bare] = ['import.db', 'import-raw.db'].map((name) => join(folder, name))
  if (mine === undefined || bare === undefined) return []
  copyFileSync(file, mine)
  prepare(mine)
  copyFileSync(mine, bare)
  const product = await startProcess('product-server.ts', mine)
  const took: number[] = []
  const limits: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      limits.push(raw(bare, round))
      took.push(await ours(product.url, fileOf(round)))
    }
  } finally {
    await product.stop()
  }
  const rate = (milliseconds: number[]) => ((months * lines) / median(milliseconds.slice(1))) * 1_000
  return [
    rowOf({
      name: 'import of 10,000 rows',
      product: rate(took),
      limit: rate(limits),
      unit: 'rows a second',
      aim: 0.3,
    }),
  ]
}
