import { authorities } from '@roundtable/shared/published/authorities.ts'
import { formNamed } from '@roundtable/shared/published/open-data/data-columns.ts'
import { readPublisherFile } from '@roundtable/shared/published/open-data/read-publisher-file.ts'
import SQLite from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { idOf, indicatorCode, partnershipId, slug } from './ids.ts'
import { answer } from './import-file.ts'
import { insert } from './insert.ts'
import { at } from './people.ts'
import { signedIn } from './work.ts'

const head =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age,cases,cases_percent'
const area = 'E06000013'
const years = Array.from({ length: 15 }, (_, n) => 2010 + n)
export const benchmarkRows = 500_000
const matched = 40
const measureOf = (group: number) => `cases_percent: age Group ${group}`

/** Authorities by year and age as explore education statistics gives them away: so many rows, shuffled by nothing. */
export function benchmarkFile(): Uint8Array<ArrayBuffer> {
  const rows: string[] = []
  for (let group = 0; rows.length < benchmarkRows; group++) {
    for (const year of years) {
      rows.push(
        `${year},Reporting year,National,E92000001,England,,,,,,Group ${group},${year},40.${group % 10}`,
      )
      for (const { code, digits, regionCode, name } of authorities) {
        const cases = (group * 7 + year) % 900
        const percent = cases % 11 === 0 ? 'c' : `${cases % 100}.${year % 10}`
        rows.push(
          `${year},Reporting year,Local authority,E92000001,England,${regionCode},Region,${digits},${code},"${name}",Group ${group},${cases},${percent}`,
        )
      }
    }
  }
  return new TextEncoder().encode(`${head}\r\n${rows.slice(0, benchmarkRows).join('\r\n')}\r\n`)
}

/** The area with its neighbours, a manager, and which measures are which indicators. */
export function prepareBenchmarks(file: string, places: readonly string[]): void {
  const sqlite = new SQLite(file)
  const person = idOf('person')
  const recorded = { recorded_at: at, recorded_by: person }
  sqlite.transaction(() => {
    sqlite
      .prepare(`update member set role = 'manager', confirmed_at = ?, confirmed_by = ? where person_id = ?`)
      .run(at, person, person)
    for (const [position, code] of places.entries()) {
      const relation = code === area ? 'self' : code === 'E92000001' ? 'england' : 'neighbour'
      const place = { id: idOf(`area ${code}`), area_code: code, relation, position, closeness: '' }
      insert(sqlite, 'partnership_area', { partnership_id: partnershipId, ...place, ...recorded })
    }
    const form = formNamed(['age', 'cases', 'cases_percent'])
    for (let group = 0; group < matched; group++) {
      const { id } = sqlite
        .prepare('select id from indicator where partnership_id = ? and code = ?')
        .get(partnershipId, indicatorCode(group)) as { id: string }
      const match = { form, measure: measureOf(group), indicator_id: id, ...recorded }
      insert(sqlite, 'benchmark_match', { partnership_id: partnershipId, ...match })
    }
  })()
  sqlite.close()
}

/** North Lincolnshire, England and the ten neighbours of the table of 2025. */
export function benchmarkPlaces(neighbourTable: string): string[] {
  const wanted = { areaCode: area, places: [], matched: [], until: '' }
  const table = readPublisherFile(neighbourTable, wanted)
  if (table.kind !== 'neighbours') throw new Error('this is no table of neighbours')
  return [area, 'E92000001', ...table.neighbours.map(({ areaCode }) => areaCode)]
}

const columns = [
  ...['partnership_id', 'id', 'indicator_id', 'area_code', 'period_start', 'period_end', 'period_label'],
  ...['area_name', 'value', 'numerator', 'denominator', 'symbol', 'file_id', 'recorded_at', 'recorded_by'],
]

/**
 * A bare pass of csv-parse over the file, row by row as a list of cells, and prepared upserts of what the product
 * keeps of it, one transaction, as durable: milliseconds.
 */
export function rawBenchmarks(
  file: string,
  bytes: Uint8Array,
  kept: readonly Record<string, string | null>[],
): number {
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = OFF')
  const upsert = sqlite.prepare(`insert into benchmark_figure (${columns.join(', ')})
    values (${columns.map(() => '?').join(', ')}) on conflict (partnership_id, id) do update set value = excluded.value`)
  const ready = kept.map((row) => columns.map((column) => row[column] ?? null))
  const began = performance.now()
  const rows = parse(Buffer.from(bytes), { bom: true })
  sqlite.transaction(() => {
    for (const row of ready) upsert.run(...row)
  })()
  const took = performance.now() - began
  sqlite.close()
  if (rows.length !== benchmarkRows + 1) throw new Error(`${rows.length} rows were parsed`)
  return took
}

/** What the product kept, as it stands in its table. */
export function keptBenchmarks(file: string): Record<string, string | null>[] {
  const sqlite = new SQLite(file, { readonly: true })
  const rows = sqlite.prepare(`select ${columns.join(', ')} from benchmark_figure`).all()
  sqlite.close()
  return rows as Record<string, string | null>[]
}

type View = { state: string; sentence: string; seen: string; problemCount: number }
type Answered<Data> = { result: { data: Data } }

/** A file through the real endpoints until it is taken over: uploaded, read, compared, seen, recorded. */
export async function takeBenchmarks(url: string, file: Uint8Array<ArrayBuffer>): Promise<number> {
  const trpc = `${url}/trpc/${slug}`
  const headers = { ...signedIn, connection: 'close' }
  const { id } = await answer<{ id: string }>(`${url}/upload/benchmarks?partnership=${slug}`, {
    method: 'POST',
    body: file,
    headers: { ...headers, 'content-type': 'application/octet-stream', 'x-roundtable-upload': '1' },
  })
  const input = encodeURIComponent(JSON.stringify({ id }))
  for (;;) {
    const path = `${trpc}/benchmark.file?input=${input}`
    const { result } = await answer<Answered<View>>(path, { method: 'GET', headers })
    const { state, sentence, seen, problemCount } = result.data
    if (state === 'failed' || problemCount > 0) throw new Error(`${problemCount} problems; ${sentence}`)
    if (state !== 'ready') {
      await new Promise((resolve) => setTimeout(resolve, 20))
      continue
    }
    const from = { source: 'A publisher', licence: 'Open Government Licence v3.0', retrievedOn: '2026-01-05' }
    const taken = await answer<Answered<{ written: number }>>(`${trpc}/benchmark.takeOver`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ id, seen, ...from }),
    })
    return taken.result.data.written
  }
}
