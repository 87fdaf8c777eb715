import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { nextPeriod, periodOf } from '@roundtable/shared/base/period.ts'
import { entryFields, entryWords } from '@roundtable/shared/figure/entry-fields.ts'
import SQLite from 'better-sqlite3'
import { idOf, indicatorCode, partnershipId, seriesPerIndicator, slug } from './ids.ts'
import { signedIn } from './work.ts'

export const lines = 500
export const returnOf = (start: string): string => idOf(`return of ${start}`)

/** The first days of so many months. */
export const monthsFrom = (first: string, count: number): string[] =>
  Array.from({ length: count - 1 }).reduce<string[]>(
    (list) => [...list, nextPeriod('monthly', list.at(-1) ?? '').start],
    [first],
  )

/** The first so many lines belong to one agency, which owes these months of them under the ids that are given. */
export function prepareReturns(
  file: string,
  owed: readonly { start: string; id: string }[],
  count = lines,
): void {
  const sqlite = new SQLite(file)
  const council = idOf('agency council')
  const chosen = `select s.id from series s join indicator i on i.partnership_id = s.partnership_id
    and i.id = s.indicator_id where i.partnership_id = ? and i.position < ?`
  const which = [partnershipId, count / seriesPerIndicator]
  sqlite.transaction(() => {
    sqlite
      .prepare(
        'update series set reporting_agency_id = null where partnership_id = ? and reporting_agency_id = ?',
      )
      .run(partnershipId, council)
    const { changes } = sqlite
      .prepare(`update series set reporting_agency_id = ? where partnership_id = ? and id in (${chosen})`)
      .run(council, partnershipId, ...which)
    if (changes !== count) throw new Error(`the partnership has ${changes} of ${count} lines`)
    sqlite
      .prepare(`delete from measurement where partnership_id = ? and series_id in (${chosen})
        and period_start between ? and ?`)
      .run(partnershipId, ...which, owed[0]?.start, owed.at(-1)?.start)
    const owe =
      sqlite.prepare(`insert into "return" (partnership_id, id, agency_id, frequency, period_start, period_end,
      due_on, grace_days, state, version, opened_at) values (?, ?, ?, 'monthly', ?, ?, '2026-12-20', 5, 'due', 1, ?)`)
    for (const { start, id } of owed) {
      const { end } = periodOf('monthly', start)
      owe.run(partnershipId, id, council, start, end, '2026-01-01T00:00:00.000Z')
    }
  })()
  sqlite.close()
}

export const returnsOf = (starts: readonly string[]) =>
  starts.map((start) => ({ start, id: returnOf(start) }))

export type BenchFigure = { start: string; n: number; s: number; numerator: string }

/** A figure for each line and month, another in each round. */
export const figuresOf = (starts: readonly string[], round: number): BenchFigure[] =>
  starts.flatMap((start) =>
    Array.from({ length: lines }, (_, n) => ({
      start,
      n: Math.floor(n / 5),
      s: n % 5,
      numerator: String(80 + ((n + round) % 20)),
    })),
  )

export function fileOf(figures: readonly BenchFigure[]): Uint8Array<ArrayBuffer> {
  const rows = figures.map(
    ({ start, n, s, numerator }) =>
      `${indicatorCode(n)},${s === 0 ? 'All' : `Slice ${s}`},${start},${numerator},100,`,
  )
  const head = 'indicator_code,series,period_start,numerator,denominator,value'
  return new TextEncoder().encode(`${[head, ...rows].join('\r\n')}\r\n`)
}

const columns =
  `partnership_id, return_id, series_id, ${entryFields.join(', ')}, entered_by, on_behalf, import_id, import_line,
  entered_at, version`.split(/,\s+/)

/** The row as the product leaves it, all of it. */
export const entryOf = ({ start, n, s, numerator }: BenchFigure, version: number) => [
  partnershipId,
  returnOf(start),
  idOf(`series ${n} ${s}`),
  numerator,
  '100',
  numerator,
  null,
  ...entryWords.map(() => ''),
  idOf('person'),
  0,
  idOf('import'),
  n * 5 + s + 2,
  '2026-11-23T09:00:00.000Z',
  version,
]

export const upsertEntry = `insert into return_entry (${columns.join(', ')})
  values (${columns.map(() => '?').join(', ')}) on conflict (partnership_id, return_id, series_id) do update set
  ${columns
    .slice(3)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`

export type View = {
  state: string
  rowsRead: number
  ready: number
  same: number
  leftCount: number
  applied: number
  sentence: string
}
/** How often a file is asked after: seldom enough to cost nothing, often enough to tell when it was read. */
const askEveryMs = 10

type Asked = { method: string; headers: Record<string, string>; body?: Uint8Array | string }

/** Asks by the plain client of Node: what a file costs on its way out is none of the product's. */
export function answer<Result>(url: string, { method, headers, body }: Asked): Promise<Result> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers }, (response) => {
      text(response)
        .then((said) => {
          if (response.statusCode !== undefined && response.statusCode < 300) resolve(JSON.parse(said))
          else reject(new Error(`${url}: ${said.slice(0, 300)}`))
        })
        .catch(reject)
    })
    asking.once('error', reject)
    asking.end(body)
  })
}

/** A connection that was idle too long is closed just when the next file is sent. */
const headers = { ...signedIn, connection: 'close' }

type Answered = { result: { data: View } }

/** A file through the real endpoint to the last row in the drafts: uploaded, read, checked, seen, saved. */
export async function importFile(url: string, into: string, file: Uint8Array<ArrayBuffer>): Promise<View> {
  const trpc = `${url}/trpc/${slug}`
  const { id } = await answer<{ id: string }>(`${url}/upload/returns/${into}?partnership=${slug}`, {
    method: 'POST',
    body: file,
    headers: { ...headers, 'content-type': 'application/octet-stream', 'x-roundtable-upload': '1' },
  })
  const input = encodeURIComponent(JSON.stringify({ id }))
  for (;;) {
    const { result } = await answer<Answered>(`${trpc}/import.get?input=${input}`, { method: 'GET', headers })
    const { state, sentence } = result.data
    if (state === 'failed') throw new Error(sentence)
    if (state === 'ready') break
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
  }
  const { result } = await answer<Answered>(`${trpc}/import.save`, {
    method: 'POST',
    body: JSON.stringify({ id, key: crypto.randomUUID(), leaveOut: [] }),
    headers: { ...headers, 'content-type': 'application/json' },
  })
  return result.data
}
