import { createHash } from 'node:crypto'
import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { nextPeriod, periodOf } from '@roundtable/shared/base/period.ts'
import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import SQLite from 'better-sqlite3'

export const partnershipId = '01900000-0000-7000-8000-000000000001'
export const slug = 'bench'
export const sessionToken = 'bench-session-token-of-nobody-in-particular'
export const headlines = 60
const seriesPerIndicator = 5
const periods = 120
/** Figures of the return that is entered; the rest is another agency's. */
const asked = 20
const at = '2026-01-01T00:00:00.000Z'

/** A UUID that depends on its name alone. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const agencyOf = (code: string): string => idOf(`agency ${code}`)
export const openReturnId = idOf('return')
export const indicatorCode = (n: number): string => `B${String(n).padStart(5, '0')}`
export const mainSeriesOf = (n: number): string => idOf(`series ${n} 0`)

/** W: 500 × scale series of 120 months; the first 60 indicators are the scorecard's headlines. */
export async function buildWorkload(file: string, scale: number): Promise<{ periodStarts: string[] }> {
  const database = await openDatabase(`sqlite:${file}`)
  await migrateToLatest(database)
  await database.close()
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = OFF')
  const periodStarts = months()
  sqlite.transaction(() => {
    people(sqlite)
    const series = 500 * scale
    for (let n = 0; n < series / seriesPerIndicator; n++) indicator(sqlite, n, periodStarts)
  })()
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.exec('analyze')
  sqlite.close()
  return { periodStarts }
}

function months(): string[] {
  let start = '2016-11-01'
  return Array.from({ length: periods }, () => {
    const here = start
    start = nextPeriod('monthly', start).start
    return here
  })
}

const inserts = new WeakMap<SQLite.Database, Map<string, SQLite.Statement>>()

/** Inserts one row given as an object of column to value; a null stays null. */
function insert(sqlite: SQLite.Database, table: string, row: Record<string, string | number | null>): void {
  const statements = inserts.get(sqlite) ?? new Map<string, SQLite.Statement>()
  inserts.set(sqlite, statements)
  const columns = Object.keys(row)
  const key = `${table} ${columns.join()}`
  const statement =
    statements.get(key) ??
    sqlite.prepare(`insert into "${table}" (${columns.join()}) values (${columns.map(() => '?').join()})`)
  statements.set(key, statement)
  statement.run(Object.values(row))
}

function people(sqlite: SQLite.Database): void {
  const p = { partnership_id: partnershipId }
  insert(sqlite, 'partnership', {
    id: partnershipId,
    slug,
    name: 'Bench',
    area_name: 'Bench',
    read_only: 0,
    marking: 'OFFICIAL',
    attribution: null,
    data_version: 1,
    created_at: at,
  })
  for (const [position, code] of ['council', 'police'].entries()) {
    insert(sqlite, 'agency', {
      ...p,
      id: agencyOf(code),
      code,
      name: code,
      short_name: code,
      sector: code,
      position,
      version: 1,
      created_at: at,
    })
  }
  const person = idOf('person')
  insert(sqlite, 'person', {
    id: person,
    name: 'Bench',
    email: 'bench@example.org',
    email_verified: 1,
    created_at: at,
    updated_at: at,
  })
  for (const role of ['chair', 'contributor']) {
    insert(sqlite, 'member', {
      ...p,
      id: idOf(role),
      person_id: person,
      agency_id: agencyOf('council'),
      role,
      title: role,
      from_day: '2020-01-01',
      version: 1,
      recorded_at: at,
    })
  }
  insert(sqlite, 'return', {
    ...p,
    id: openReturnId,
    agency_id: agencyOf('council'),
    frequency: 'monthly',
    period_start: '2026-11-01',
    period_end: '2026-11-30',
    due_on: '2026-12-20',
    grace_days: 5,
    state: 'due',
    version: 1,
    opened_at: at,
  })
  const now = Date.now()
  insert(sqlite, 'session', {
    id: idOf('session'),
    token: sessionToken,
    person_id: person,
    expires_at: new Date(now + 86_400_000).toISOString(),
    created_at: new Date(now).toISOString(),
    updated_at: new Date(now).toISOString(),
  })
  for (let g = 1; g <= 6; g++) {
    insert(sqlite, 'goal', {
      ...p,
      id: idOf(`goal ${g}`),
      code: `G${g}`,
      position: g,
      version: 1,
      created_at: at,
    })
    insert(sqlite, 'goal_version', {
      ...p,
      goal_id: idOf(`goal ${g}`),
      version: 1,
      wording: `Goal ${g}`,
      child_wording: 'I am asked.',
      why: '',
      population_outcome: '',
      story: '',
      reason: '',
      recorded_at: at,
    })
  }
}

function indicator(sqlite: SQLite.Database, n: number, periodStarts: string[]): void {
  const p = { partnership_id: partnershipId }
  const id = idOf(`indicator ${n}`)
  const headline = n < headlines
  insert(sqlite, 'indicator', {
    ...p,
    id,
    code: indicatorCode(n),
    goal_id: idOf(`goal ${(n % 6) + 1}`),
    position: n,
    headline: headline ? 1 : 0,
    theme: 'Help and protection',
    frequency: 'monthly',
    unit: 'percent',
    polarity: 'higher',
    basis: 'flow',
    decimals: 1,
    signed: 0,
    version: 1,
    created_at: at,
  })
  insert(sqlite, 'indicator_version', {
    ...p,
    indicator_id: id,
    version: 1,
    name: `Indicator number ${n} of the work`,
    plain_english: '',
    definition: 'Of all, those in time.',
    numerator_wording: 'in time',
    denominator_wording: 'all',
    source: 'bench',
    caveats: '',
    challenge_question: '',
    from_period: '2016-11-01',
    breaks_comparability: 0,
    reason: '',
    recorded_at: at,
  })
  if (headline) {
    insert(sqlite, 'accountability', {
      ...p,
      id: idOf(`answers ${n}`),
      indicator_id: id,
      agency_id: agencyOf('council'),
      title: 'Head of service',
      kind: 'accountable',
      recorded_at: at,
    })
  }
  for (let s = 0; s < seriesPerIndicator; s++) series(sqlite, { n, s, id, periodStarts })
}

type SeriesOf = { n: number; s: number; id: string; periodStarts: string[] }

function series(sqlite: SQLite.Database, { n, s, id, periodStarts }: SeriesOf): void {
  const p = { partnership_id: partnershipId, series_id: idOf(`series ${n} ${s}`) }
  insert(sqlite, 'series', {
    partnership_id: partnershipId,
    id: p.series_id,
    indicator_id: id,
    kind: s === 0 ? 'partnership' : 'slice',
    name: s === 0 ? 'All' : `Slice ${s}`,
    reporting_agency_id: agencyOf(s === 0 && n < asked ? 'council' : 'police'),
    position: s,
    created_at: at,
  })
  insert(sqlite, 'target', {
    ...p,
    id: idOf(`target ${n} ${s}`),
    from_period: '2016-11-01',
    low: '80',
    tolerance: '5',
    rationale: 'agreed',
    state: 'agreed',
    version: 1,
    recorded_at: at,
  })
  periodStarts.forEach((start, i) => {
    const denominator = 100 + ((n * 31 + s * 17 + i * 7) % 90)
    const numerator = Math.round(denominator * (0.7 + (((n * 13 + i * 29 + s * 5) % 100) / 100) * 0.2))
    const figure = {
      ...p,
      period_start: start,
      period_end: periodOf('monthly', start).end,
      numerator: String(numerator),
      denominator: String(denominator),
      value: canonicalOfNumber((numerator / denominator) * 100),
      recorded_at: at,
    }
    insert(sqlite, 'measurement', { ...figure, state: 'published', revision: 1 })
    insert(sqlite, 'measurement_revision', { ...figure, revision: 1, why: '', on_behalf: 0 })
  })
}
