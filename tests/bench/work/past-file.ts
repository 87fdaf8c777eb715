import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { periodOf } from '@roundtable/shared/base/period.ts'
import SQLite from 'better-sqlite3'
import { idOf, indicatorCode, partnershipId, seriesPerIndicator, slug } from './ids.ts'
import { answer } from './import-file.ts'
import { insert } from './insert.ts'
import { at } from './people.ts'
import { signedInAs } from './work.ts'

export const pastLines = 500
/** More often than a page asks, and seldom enough to cost nothing. */
const askEveryMs = 100
const leadToken = 'bench-session-token-of-the-lead-of-nobody'

/** The first lines belong to the council, which has a lead beside its contributor. */
export function preparePast(file: string): void {
  const sqlite = new SQLite(file)
  const council = idOf('agency council')
  const chosen = `select s.id from series s join indicator i on i.partnership_id = s.partnership_id
    and i.id = s.indicator_id where i.partnership_id = ? and i.position < ?`
  sqlite.transaction(() => {
    sqlite
      .prepare(`update series set reporting_agency_id = ? where partnership_id = ? and id in (${chosen})`)
      .run(council, partnershipId, partnershipId, pastLines / seriesPerIndicator)
    const id = idOf('lead')
    const since = { created_at: at, updated_at: at }
    insert(sqlite, 'person', { id, name: 'Lead', email: 'lead@example.org', email_verified: 1, ...since })
    insert(sqlite, 'member', {
      ...{ partnership_id: partnershipId, id: idOf('lead seat'), person_id: id, agency_id: council },
      ...{ role: 'agency-lead', title: 'Lead', from_day: '2020-01-01', version: 1, recorded_at: at },
      ...{ confirmed_at: at, confirmed_by: idOf('person') },
    })
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const session = { expires_at: inHours(24), created_at: inHours(0), updated_at: inHours(0) }
    insert(sqlite, 'session', {
      ...{ id: idOf('session of the lead'), token: hashOf(leadToken), person_id: id, ...session },
    })
  })()
  sqlite.close()
}

type PastFigure = { start: string; n: number; numerator: number }

export const pastOf = (starts: readonly string[]): PastFigure[] =>
  starts.flatMap((start, month) =>
    Array.from({ length: pastLines }, (_, n) => ({ start, n, numerator: 60 + ((n + month * 7) % 40) })),
  )

const lineOf = (n: number) => ({ indicator: Math.floor(n / seriesPerIndicator), s: n % seriesPerIndicator })

/** As a spreadsheet has it: a row for each figure, with its percentage beside its numbers. */
export function pastFileOf(figures: readonly PastFigure[]): Uint8Array<ArrayBuffer> {
  const rows = figures.map(({ start, n, numerator }) => {
    const { indicator, s } = lineOf(n)
    return `${indicatorCode(indicator)},${s === 0 ? 'All' : `Slice ${s}`},${start.slice(0, 7)},${numerator},100,${numerator}%`
  })
  return new TextEncoder().encode(`Code,Series,Period,Number,Out of,%\r\n${rows.join('\r\n')}\r\n`)
}

const figureColumns = 'partnership_id, series_id, period_start, period_end, numerator, denominator, value'
const statements = [
  `insert into measurement (${figureColumns}, state, recorded_at, revision)
   values (?, ?, ?, ?, ?, ?, ?, 'published', ?, 1) on conflict (partnership_id, series_id, period_start) do update set
   numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value,
   recorded_at = excluded.recorded_at, revision = excluded.revision`,
  `insert into measurement_revision (${figureColumns}, recorded_at, revision, why, confirmation, entered_by, on_behalf,
   approved_by) values (?, ?, ?, ?, ?, ?, ?, ?, 1, '', '', ?, 0, ?)`,
  `insert into measurement_source (partnership_id, series_id, period_start, revision, file_id, line,
   recorded_at, cell) values (?, ?, ?, 1, ?, ?, ?, ?)`,
]

/** Ready rows as the product leaves them, prepared statements, one transaction, as durable: milliseconds. */
export function rawPast(file: string, figures: readonly PastFigure[]): number {
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  const [measurement, revision, source] = statements.map((text) => sqlite.prepare(text))
  const [person, lead, past] = [idOf('person'), idOf('lead'), idOf('past file')]
  insert(sqlite, 'source_file', {
    ...{ partnership_id: partnershipId, id: past, file_name: 'past.csv', file_hash: 'a'.repeat(64) },
  })
  const rows = figures.map(({ start, n, numerator }, line) => {
    const { indicator, s } = lineOf(n)
    const seriesId = idOf(`series ${indicator} ${s}`)
    const figure = [String(numerator), '100', String(numerator)]
    return { key: [partnershipId, seriesId, start], end: periodOf('monthly', start).end, figure, line }
  })
  const began = performance.now()
  sqlite.transaction(() => {
    for (const { key, end, figure, line } of rows) {
      measurement?.run(...key, end, ...figure, at)
      revision?.run(...key, end, ...figure, at, person, lead)
      source?.run(...key, past, line, at, `csv!D${line}`)
    }
  })()
  const took = performance.now() - began
  sqlite.close()
  return took
}

type Answered<Data> = { result: { data: Data } }

/** A file through the real endpoints until its figures are published: uploaded, read, handed in, agreed. */
export async function agreePast(url: string, file: Uint8Array<ArrayBuffer>): Promise<number> {
  const trpc = `${url}/trpc/${slug}`
  const headers = { ...signedInAs(), connection: 'close' }
  const json = { 'content-type': 'application/json' }
  const { id } = await answer<{ id: string }>(`${url}/upload/past-figures?partnership=${slug}`, {
    method: 'POST',
    body: file,
    headers: { ...headers, 'content-type': 'application/octet-stream', 'x-roundtable-upload': '1' },
  })
  const input = encodeURIComponent(JSON.stringify({ id }))
  for (;;) {
    const { result } = await answer<Answered<{ state: string; sentence: string }>>(
      `${trpc}/pastFigures.file?input=${input}`,
      { method: 'GET', headers },
    )
    if (result.data.state === 'failed') throw new Error(result.data.sentence)
    if (result.data.state === 'ready') break
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
  }
  await answer(`${trpc}/pastFigures.handIn`, {
    method: 'POST',
    body: JSON.stringify({ id, reason: '', withoutQuestions: false }),
    headers: { ...headers, ...json },
  })
  const lead = { ...signedInAs(leadToken), connection: 'close' }
  const { result } = await answer<Answered<{ id: string; version: number; figures: number }[]>>(
    `${trpc}/pastFigures.list`,
    { method: 'GET', headers: lead },
  )
  const [part] = result.data
  await answer(`${trpc}/pastFigures.agree`, {
    method: 'POST',
    body: JSON.stringify({ id: part?.id, version: part?.version }),
    headers: { ...lead, ...json },
  })
  return part?.figures ?? 0
}
